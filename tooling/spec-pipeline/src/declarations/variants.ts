import type { Flat } from "./flatten.ts";
import type { VariantLabel } from "./nested-name.ts";
import type { Member } from "./type-model.ts";

/** The property by whose words the variants of a union are told apart, if there is one. */
export function discriminatorOf(variants: readonly Flat[]): string | undefined {
  const names = new Set(variants.flatMap(({ members }) => members.map(({ name }) => name)));
  return [...names].find((name) => {
    const isApart = variants.every((variant) => isWordOf(variant, name) || isWithout(variant, name));
    return wordsOf(variants, name).length > 1 && isApart;
  });
}

function isWordOf(variant: Flat, name: string): boolean {
  const kind = memberOf(variant, name)?.type.kind;
  return kind === "word" || kind === "open";
}

/** Whether a variant is the one for values that are not known. */
export function isOpenIn(variant: Flat, name: string): boolean {
  return memberOf(variant, name)?.type.kind === "open";
}

/** Whether a variant may not have a property. */
function isWithout(variant: Flat, name: string): boolean {
  const type = memberOf(variant, name)?.type;
  return type === undefined || (type.kind === "text" && type.text === "never");
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
  const without = discriminator !== undefined && isWithout(variant, discriminator) ? [{ without: discriminator }] : [];
  const twins = variants.filter((one) => discriminator === undefined || isAlike(one, variant, discriminator));
  const required = twins.length > 1 ? requiredAlone(variant, twins).slice(0, 1) : [];
  return [...word, ...other, ...without, ...required.map((name) => ({ required: name }))];
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
