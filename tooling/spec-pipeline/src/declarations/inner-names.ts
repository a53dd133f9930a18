import { staleException, type TypeNameExceptions, unnamedException } from "../generate/type-name-exceptions.ts";

/** The names that spec/type-names.yaml gives to what is inside types, by the place: `Credit.item`. */
export class InnerNames {
  readonly #names: ReadonlyMap<string, string>;
  /** The places that were met, and whether the rule gives another name there. */
  readonly #met = new Map<string, boolean>();

  constructor(exceptions: TypeNameExceptions) {
    const inner = [...exceptions].filter(([place]) => place.includes("."));
    this.#names = new Map(inner.map(([place, { name }]) => [place, refuseUnnamed(place, name)]));
  }

  /** The name that an exception gives to what is at a place, where the rule gives another one or none. */
  exceptionFor(place: string, rule: string | undefined): string | undefined {
    const name = this.#names.get(place);
    if (name !== undefined) this.#met.set(place, this.#met.get(place) === true || name !== rule);
    return name;
  }

  /** Refuses exceptions without a use, once everything was named. */
  refuseStale(): void {
    const stale = [...this.#names.keys()].find((place) => this.#met.get(place) !== true);
    if (stale === undefined) return;
    throw staleException(stale, this.#met.has(stale) ? "is what the rule says anyway" : "has no type of its own");
  }
}

function refuseUnnamed(place: string, name: string | null): string {
  if (name === null) throw unnamedException(place);
  return name;
}
