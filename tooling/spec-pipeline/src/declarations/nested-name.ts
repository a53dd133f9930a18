import { join, pascalCase, singular } from "./words.ts";

/** What ends the name of an input: `PlanCreateInput` is `Plan` with `CreateInput`. */
const inputEnd = /(?:Create|Update)?Input$/;

/**
 * The name of an object inside another: `CreditItem` of the `item` of a `Credit`, `PlanChargeCreateInput` of the items of
 * `charges` of a `PlanCreateInput`.
 */
export function nestedName(owner: string, property: string): string {
  const end = inputEnd.exec(owner)?.[0] ?? "";
  const stem = owner.slice(0, owner.length - end.length);
  // A property without a letter of English says nothing for a name.
  const own = pascalCase(property) || "Property";
  const short = join(stem, own);
  // What it shares with its owner is said once, unless it would be called as the owner is.
  return `${short === stem ? `${stem}${own}` : short}${end}`;
}

/** The name of the items of a list that has a name itself. */
export function itemName(list: string): string {
  const end = inputEnd.exec(list)?.[0] ?? "";
  const stem = list.slice(0, list.length - end.length);
  const one = singular(stem);
  return one === stem ? `${stem}Item${end}` : `${one}${end}`;
}

/** The name of one member of a union: by the value that tells it apart, or by the property that only it requires. */
export function variantName(union: string, label: VariantLabel): string {
  if ("value" in label) return `${pascalCase(label.value)}${union}`;
  if ("without" in label) return nestedName(union, `without_${label.without}`);
  return "required" in label ? nestedName(union, `with_${label.required}`) : `Other${union}`;
}

/** What tells one member of a union apart. */
export type VariantLabel =
  | { readonly value: string }
  | { readonly required: string }
  | { readonly without: string }
  | { readonly isOther: true };
