/** Makes IDs in the form of Lago: UUIDs. The same calls get the same IDs in every run. */
export class Identifiers {
  #last = 0;

  next(): string {
    const digits = (++this.#last).toString(16).padStart(12, "0");
    return `1a901a90-0000-4000-8000-${digits}`;
  }
}
