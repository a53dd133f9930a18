import { alias, type Declaration } from "./declaration.ts";
import type { NamedEnum } from "./enum-names.ts";
import { type EnumPlace, placeKey, valuesKey } from "./enum-places.ts";
import { singular } from "./words.ts";

/** Any string. Editors still complete the known values next to it. */
export const anyText = "(string & {})";

/** The enums of all places. */
export class Enums {
  /** Each enum by its name. */
  readonly byName: ReadonlyMap<string, NamedEnum>;
  readonly #byPlace: ReadonlyMap<string, NamedEnum>;
  /** The names of the enums that accept no other value. */
  readonly #closed: ReadonlySet<string>;

  constructor(byPlace: ReadonlyMap<string, NamedEnum>, discriminators: ReadonlySet<string>) {
    this.byName = new Map([...byPlace.values()].map((one) => [one.name, one]));
    this.#byPlace = byPlace;
    const closed = [...this.byName.values()].filter((one) => tellsApart(one, discriminators));
    this.#closed = new Set(closed.map(({ name }) => name));
  }

  at(place: EnumPlace): NamedEnum | undefined {
    return this.#byPlace.get(placeKey(place));
  }

  isClosed({ name }: NamedEnum): boolean {
    return this.#closed.has(name);
  }

  /** The types of all enums. */
  declarations(): readonly Declaration[] {
    return [...this.byName.values()].map((one) => {
      const type = this.isClosed(one) ? printValues(one.values) : printOpen(one.values);
      return alias(one.name, type, { ...one.documentation, tags: [] });
    });
  }
}

/** Prints known values that allow others as well. */
export function printOpen(values: readonly string[]): string {
  return `${printValues(values)} | ${anyText}`;
}

function printValues(values: readonly string[]): string {
  return values.map((value) => JSON.stringify(value)).join(" | ");
}

/** The key of a variant of an input: a property, and its values in that variant. */
export function discriminatorKey(property: string, values: readonly string[]): string {
  return `${property}:${valuesKey(values)}`;
}

function tellsApart({ places, values }: NamedEnum, discriminators: ReadonlySet<string>): boolean {
  return places.some(({ property }) => discriminators.has(discriminatorKey(singular(property), values)));
}
