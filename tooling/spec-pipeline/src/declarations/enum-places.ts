import type { Place } from "./type-model.ts";

/** A place where one of several values may stand. */
export interface EnumPlace extends Place {
  readonly values: readonly string[];
  /** Whether it refers to a schema that has the values, and the name for them. */
  readonly isReference?: boolean;
}

/** What tells places apart. */
export function placeKey(place: EnumPlace): string {
  return `${placeName(place)}:${valuesKey(place.values)}`;
}

/** How an exception of spec/type-names.yaml calls a place: `Invoice.status`. */
export function placeName({ owner, property }: Place): string {
  return `${owner.name}.${property}`;
}

/** What is the same for the same values, whatever their order. */
export function valuesKey(values: readonly string[]): string {
  return values.toSorted().join("|");
}
