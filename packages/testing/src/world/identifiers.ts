/** Makes IDs in the form of Lago: UUIDs. The same calls get the same IDs in every run. */
export class Identifiers {
  readonly #first: string;
  #last = 0;

  /** @param first the first eight characters of each ID */
  constructor(first = "1a901a90") {
    this.#first = first;
  }

  next(): string {
    const digits = (++this.#last).toString(16).padStart(12, "0");
    return `${this.#first}-0000-4000-8000-${digits}`;
  }
}
