import type { Place } from "./type-model.ts";

/** A place where one of several values is used. */
export interface EnumPlace extends Place {
  readonly values: readonly string[];
  /** Whether it refers to a schema that has the values and their name. */
  readonly isReference?: boolean;
}

/** The unique key of a place. */
export function placeKey(place: EnumPlace): string {
  return `${placeName(place)}:${valuesKey(place.values)}`;
}

/** The name of a place in spec/type-names.yaml: `Invoice.status`. */
export function placeName({ owner, property }: Place): string {
  return `${owner.name}.${property}`;
}

/** A key that is equal for the same values, regardless of their order. */
export function valuesKey(values: readonly string[]): string {
  return values.toSorted().join("|");
}
