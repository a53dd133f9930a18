import { join, pascalCase, singular } from "./words.ts";

/** The suffix of an input name: `PlanCreateInput` is `Plan` with `CreateInput`. */
const inputEnd = /(?:Create|Update)?Input$/;

/**
 * The name of a nested object: `CreditItem` for the `item` of a `Credit`, `PlanChargeCreateInput` for the items of
 * `charges` of a `PlanCreateInput`.
 */
export function nestedName(owner: string, property: string): string {
  const end = inputEnd.exec(owner)?.[0] ?? "";
  const stem = owner.slice(0, owner.length - end.length);
  // A property without an ASCII letter contributes nothing to a name.
  const own = pascalCase(property) || "Property";
  const short = join(stem, own);
  // Words shared with the owner are not repeated, unless the result would be the name of the owner.
  return `${short === stem ? `${stem}${own}` : short}${end}`;
}

/** The name of the items of a named list. */
export function itemName(list: string): string {
  const end = inputEnd.exec(list)?.[0] ?? "";
  const stem = list.slice(0, list.length - end.length);
  const one = singular(stem);
  return one === stem ? `${stem}Item${end}` : `${one}${end}`;
}

/** The name of one member of a union: from its discriminator value, or from the property that only it requires. */
export function variantName(union: string, label: VariantLabel): string {
  if ("value" in label) return `${pascalCase(label.value)}${union}`;
  if ("without" in label) return nestedName(union, `without_${label.without}`);
  return "required" in label ? nestedName(union, `with_${label.required}`) : `Other${union}`;
}

/** What distinguishes one member of a union. */
export type VariantLabel =
  | { readonly value: string }
  | { readonly required: string }
  | { readonly without: string }
  | { readonly isOther: true };
