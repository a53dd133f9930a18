import type { Flat } from "./flatten.ts";
import type { VariantLabel } from "./nested-name.ts";
import type { Member } from "./type-model.ts";

/** The property by whose words the variants of a union are told apart, if there is one. */
export function discriminatorOf(variants: readonly Flat[]): string | undefined {
  const names = variants[0]?.members.map(({ name }) => name) ?? [];
  return names.find((name) => {
    const types = variants.map((variant) => memberOf(variant, name)?.type.kind);
    return wordsOf(variants, name).length > 1 && types.every((kind) => kind === "word" || kind === "open");
  });
}

/** The words of a property in the variants that have one word there. */
export function wordsOf(variants: readonly Flat[], name: string): readonly string[] {
  const words = variants.map((variant) => memberOf(variant, name)?.type);
  return [...new Set(words.flatMap((type) => (type?.kind === "word" ? [type.value] : [])))];
}

/** What a variant is named by, in the order of importance. */
export function labelsOf(variant: Flat, variants: readonly Flat[]): readonly VariantLabel[] {
  const discriminator = discriminatorOf(variants);
  const type = discriminator === undefined ? undefined : memberOf(variant, discriminator)?.type;
  const word = type?.kind === "word" ? [{ word: type.value }] : [];
  const other = type?.kind === "open" ? [{ isOther: true as const }] : [];
  const twins = variants.filter((one) => discriminator === undefined || isAlike(one, variant, discriminator));
  const required = twins.length > 1 ? requiredAlone(variant, twins).slice(0, 1) : [];
  return [...word, ...other, ...required.map((name) => ({ required: name }))];
}

function isAlike(one: Flat, other: Flat, discriminator: string): boolean {
  const [first, second] = [one, other].map((variant) => memberOf(variant, discriminator)?.type);
  return JSON.stringify(first) === JSON.stringify(second);
}

/** The properties that only this one of some variants requires. */
function requiredAlone(variant: Flat, twins: readonly Flat[]): readonly string[] {
  const others = twins.filter((twin) => twin !== variant);
  return variant.members
    .filter(
      ({ name, isOptional }) => !isOptional && others.every((other) => memberOf(other, name)?.isOptional !== false),
    )
    .map(({ name }) => name);
}

export function memberOf({ members }: Flat, name: string): Member | undefined {
  return members.find((member) => member.name === name);
}
