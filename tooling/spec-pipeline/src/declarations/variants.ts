import type { Flat } from "./flatten.ts";
import { isText } from "./inspect-type.ts";
import { type VariantLabel, variantName } from "./nested-name.ts";
import type { Member } from "./type-model.ts";

/** The property whose values distinguish the variants of a union, if any. */
export function discriminatorOf(variants: readonly Flat[]): string | undefined {
  const names = new Set(variants.flatMap(({ members }) => members.map(({ name }) => name)));
  return [...names].find((name) => {
    const isApart = variants.every((variant) => isValueOf(variant, name) || isWithout(variant, name));
    return valuesIn(variants, name).length > 1 && isApart;
  });
}

function isValueOf(variant: Flat, name: string): boolean {
  const kind = memberOf(variant, name)?.type.kind;
  return kind === "literal" || kind === "open";
}

/** Whether a variant is the one for unknown values. */
export function isOpenIn(variant: Flat, name: string): boolean {
  return memberOf(variant, name)?.type.kind === "open";
}

/** Whether a variant must not have a property. */
function isWithout(variant: Flat, name: string): boolean {
  const type = memberOf(variant, name)?.type;
  return type === undefined || isText(type, "never");
}

/** The values of a property in the variants that have exactly one value for it. */
export function valuesIn(variants: readonly Flat[], name: string): readonly string[] {
  const types = variants.map((variant) => memberOf(variant, name)?.type);
  return [...new Set(types.flatMap((type) => (type?.kind === "literal" ? [type.value] : [])))];
}

/** The labels that can name a variant, the most important first. */
function labelsOf(variant: Flat, variants: readonly Flat[]): readonly VariantLabel[] {
  const discriminator = discriminatorOf(variants);
  const type = discriminator === undefined ? undefined : memberOf(variant, discriminator)?.type;
  const value = type?.kind === "literal" ? [{ value: type.value }] : [];
  const other = type?.kind === "open" ? [{ isOther: true as const }] : [];
  const without = discriminator !== undefined && isWithout(variant, discriminator) ? [{ without: discriminator }] : [];
  const twins = variants.filter((one) => discriminator === undefined || isAlike(one, variant, discriminator));
  const required = twins.length > 1 ? requiredAlone(variant, twins).slice(0, 1) : [];
  return [...value, ...other, ...without, ...required.map((name) => ({ required: name }))];
}

function isAlike(one: Flat, other: Flat, discriminator: string): boolean {
  const [first, second] = [one, other].map((variant) => memberOf(variant, discriminator)?.type);
  return JSON.stringify(first) === JSON.stringify(second);
}

/** The properties that only this variant requires. */
function requiredAlone(variant: Flat, twins: readonly Flat[]): readonly string[] {
  const others = twins.filter((twin) => twin !== variant);
  return variant.members
    .filter(
      ({ name, isOptional }) => !isOptional && others.every((other) => memberOf(other, name)?.isOptional !== false),
    )
    .map(({ name }) => name);
}

function memberOf({ members }: Flat, name: string): Member | undefined {
  return members.find((member) => member.name === name);
}

/** A named variant of a union. */
interface NamedVariant {
  readonly name: string;
  /** Its description. */
  readonly text: string;
  readonly flat: Flat;
}

/** Names the variants of a union by what distinguishes them. */
export function nameVariants(union: string, variants: readonly Flat[]): readonly NamedVariant[] {
  const discriminator = discriminatorOf(variants);
  return variants.map((variant) => {
    const labels = labelsOf(variant, variants);
    const name = labels.reduce((text, label) => variantName(text, label), union);
    const members = variant.members.map((member) => unknownValue(member, discriminator));
    const text = `A {@link ${union}} ${labels.map((label) => traitOf(label, discriminator)).join(", ")}.`;
    return { name, text, flat: { ...variant, members } };
  });
}

/** Describes what distinguishes a variant from the others. */
function traitOf(label: VariantLabel, discriminator: string | undefined): string {
  if ("value" in label) return `whose \`${discriminator}\` is \`${label.value}\``;
  if ("without" in label) return `without \`${label.without}\``;
  return "required" in label ? `with \`${label.required}\`` : `whose \`${discriminator}\` is not known to this version`;
}

/** In the variant for unknown values, the value has a type that differs from all known ones. */
function unknownValue(member: Member, discriminator: string | undefined): Member {
  if (member.name !== discriminator || member.type.kind !== "open") return member;
  return { ...member, type: { kind: "text", text: "UnknownValue" } };
}
