import { isArray, isObject, type Json } from "../document/json.ts";
import type { NamedSample } from "./list-samples.ts";

/** A text of at most this length is not replaced by a reference. */
const shortest = 40;

/** Prints samples so that a part that is the sample of an entity refers to it: `"$tax"` for the sample `tax`. */
export class SharedSamples {
  readonly #names = new Map<string, string>();

  constructor(entities: readonly NamedSample[]) {
    for (const [name, sample] of entities) {
      const text = JSON.stringify(sample);
      if (text.length > shortest && !this.#names.has(text)) this.#names.set(text, name);
    }
  }

  /** Prints a sample as JSON. `name` is its own, if it is the sample of an entity. */
  print(sample: Json, name?: string): string {
    return JSON.stringify(this.#share(sample, name));
  }

  #share(value: Json, own?: string): Json {
    if (typeof value === "string") return value.startsWith("$") ? `$${value}` : value;
    if (isArray(value)) return value.map((item) => this.#share(item));
    if (!isObject(value)) return value;
    const name = this.#names.get(JSON.stringify(value));
    if (name !== undefined && name !== own) return `$${name}`;
    return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, this.#share(child)]));
  }
}
