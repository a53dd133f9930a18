import { exitCode } from "../exit-code.ts";
import { PipelineError } from "../pipeline-error.ts";
import { type EnumPlace, placeKey, placeName, valuesKey } from "./enum-places.ts";
import type { InnerNames } from "./inner-names.ts";
import { stemOf } from "./name-stem.ts";
import { PropertyEnums } from "./property-enums.ts";
import type { Documentation } from "./type-model.ts";
import { join, pascalCase, singular } from "./words.ts";

/** An enum, and all places where it is used. */
export interface NamedEnum {
  readonly name: string;
  readonly values: readonly string[];
  readonly documentation: Documentation;
  readonly places: EnumPlace[];
}

/** Names the enums of all places with unique names. Returns the enum of each place by its key. */
export function nameEnums(
  places: readonly EnumPlace[],
  taken: ReadonlySet<string>,
  innerNames: InnerNames,
): ReadonlyMap<string, NamedEnum> {
  // An enum outside any type has nothing to be named after.
  const named = places.filter(({ owner }) => owner.name !== "");
  const namer = new EnumNamer(named, taken, innerNames);
  const ordered = named.toSorted(
    (one, other) => rank(one) - rank(other) || stemOf(one.owner.name).length - stemOf(other.owner.name).length,
  );
  const byKey = new Map<string, NamedEnum>();
  for (const place of ordered) if (!byKey.has(placeKey(place))) byKey.set(placeKey(place), namer.name(place));
  return byKey;
}

/** Names enums of responses first, then of requests, then of queries. Later ones get the longer name. */
function rank({ owner, property }: EnumPlace): number {
  if (property === "") return 0;
  if (owner.isQuery === true) return 3;
  return owner.isReceived ? 1 : 2;
}

class EnumNamer {
  readonly #taken: ReadonlySet<string>;
  readonly #innerNames: InnerNames;
  readonly #properties: PropertyEnums;
  /** The schemas that are enums, by their values. */
  readonly #schemas: ReadonlyMap<string, string>;
  readonly #named = new Map<string, NamedEnum>();

  constructor(places: readonly EnumPlace[], taken: ReadonlySet<string>, innerNames: InnerNames) {
    const schemas = places.filter(({ property }) => property === "");
    this.#taken = taken;
    this.#innerNames = innerNames;
    this.#properties = new PropertyEnums(places);
    this.#schemas = new Map(schemas.map(({ owner, values }) => [valuesKey(values), owner.name]));
  }

  /** Names the enum of a place. An enum with the same values and the same name is the same enum. */
  name(place: EnumPlace): NamedEnum {
    const { values, documentation } = place;
    const name = this.#nameOf(place);
    const found = this.#named.get(name) ?? { name, values, documentation, places: [] };
    found.places.push(place);
    this.#named.set(name, found);
    return found;
  }

  #nameOf(place: EnumPlace): string {
    if (place.property === "") return place.owner.name;
    const candidates = this.#candidates(place);
    const rule = candidates.find((name) => this.#isFree(name, place));
    const exception = this.#innerNames.exceptionFor(placeName(place), rule);
    const name = exception ?? rule;
    if (name !== undefined && this.#isFree(name, place)) return name;
    throw ambiguous(place, exception ?? candidates[0] ?? "");
  }

  #isFree(name: string, { values }: EnumPlace): boolean {
    const twin = this.#named.get(name);
    return !this.#taken.has(name) && (twin === undefined || valuesKey(twin.values) === valuesKey(values));
  }

  /** The possible names of an enum by the rule, the best one first. */
  #candidates(place: EnumPlace): readonly string[] {
    const { owner, property, values, isReference = false } = place;
    // Enums with only two values, such as `active` and `inactive`, can be equal by chance.
    const schema = isReference || values.length > 2 ? this.#schemas.get(valuesKey(values)) : undefined;
    if (schema !== undefined) return [schema];
    const own = pascalCase(singular(property));
    const long = join(stemOf(owner.name), own);
    const first = property.includes("_") ? [this.#generalName(place, own)] : this.#relatives(place, own);
    return [...first, long, `${long}${suffixOf(place)}`, join(owner.name, own)];
  }

  /**
   * A property name that is specific enough: alone if its values are the same everywhere, or with the shortest owner.
   */
  #generalName(place: EnumPlace, own: string): string {
    return this.#properties.isSameEverywhere(place) ? own : join(this.#properties.shortestStem(place), own);
  }

  /** The enums with the same values in a related type: those of `Invoice` for a `CustomerInvoice`. */
  #relatives({ owner, values }: EnumPlace, own: string): readonly string[] {
    const relatives = [...this.#named.values()].filter(({ name, values: others }) => {
      const stem = name.replace(new RegExp(`${own}(?:Filter)?$`), "");
      return stem !== name && valuesKey(others) === valuesKey(values) && stemOf(owner.name).endsWith(stem);
    });
    return relatives.map(({ name }) => name);
  }
}

/** The suffix of an enum whose values differ from those of the same property in a response. */
function suffixOf({ owner }: EnumPlace): string {
  if (owner.isQuery === true) return "Filter";
  return owner.isSent ? "Input" : "Value";
}

function ambiguous(place: EnumPlace, name: string): PipelineError {
  return new PipelineError(
    exitCode.lintError,
    `The enum of "${placeName(place)}" would be exported as "${name}", but that name is already used: rename the enum in spec/type-names.yaml.`,
  );
}
