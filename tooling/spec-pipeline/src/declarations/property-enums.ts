import { compareText } from "../document/order.ts";
import { type EnumPlace, valuesKey } from "./enum-places.ts";
import { stemOf } from "./name-stem.ts";
import { singular } from "./words.ts";

/** The enums of properties, by property name. `status` and `statuses` count as one name. */
export class PropertyEnums {
  readonly #places = new Map<string, EnumPlace[]>();

  constructor(places: readonly EnumPlace[]) {
    for (const place of places.filter(({ property }) => property !== "")) {
      const name = singular(place.property);
      this.#places.set(name, [...(this.#places.get(name) ?? []), place]);
    }
  }

  /** Whether all properties with this name have the same values. */
  isSameEverywhere({ property }: EnumPlace): boolean {
    return new Set(this.#of(property).map(({ values }) => valuesKey(values))).size === 1;
  }

  /**
   * The shortest name of a type that has a property with this name and these values. Ties are broken alphabetically.
   */
  shortestStem({ property, values }: EnumPlace): string {
    const twins = this.#of(property).filter((one) => valuesKey(one.values) === valuesKey(values));
    const stems = twins.map(({ owner }) => stemOf(owner.name));
    return stems.toSorted((one, other) => one.length - other.length || compareText(one, other))[0] ?? "";
  }

  #of(property: string): readonly EnumPlace[] {
    return this.#places.get(singular(property)) ?? [];
  }
}
