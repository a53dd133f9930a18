import { staleException, type TypeNameExceptions, unnamedException } from "../generate/type-name-exceptions.ts";

/** The names of nested types from spec/type-names.yaml, by place: `Credit.item`. */
export class InnerNames {
  readonly #names: ReadonlyMap<string, string>;
  /** The places that were found, and whether the rule produces another name. */
  readonly #met = new Map<string, boolean>();

  constructor(exceptions: TypeNameExceptions) {
    const inner = [...exceptions].filter(([place]) => place.includes("."));
    this.#names = new Map(inner.map(([place, { name }]) => [place, refuseUnnamed(place, name)]));
  }

  /** The name from an exception, if the rule produces another name or none at that place. */
  exceptionFor(place: string, rule: string | undefined): string | undefined {
    const name = this.#names.get(place);
    if (name !== undefined) this.#met.set(place, this.#met.get(place) === true || name !== rule);
    return name;
  }

  /** Throws if an exception is unused, once everything has a name. */
  refuseStale(): void {
    const stale = [...this.#names.keys()].find((place) => this.#met.get(place) !== true);
    if (stale === undefined) return;
    throw staleException(stale, this.#met.has(stale) ? "repeats the name of the rule" : "does not have its own type");
  }
}

function refuseUnnamed(place: string, name: string | null): string {
  if (name === null) throw unnamedException(place);
  return name;
}
