import { isObject } from "@lagokit/mock";
import { type JsonType, jsonTypeOf } from "./json-type.ts";

/** What several recorded values have in common: their types, their keys and the items of their lists. */
export class Shape {
  /** The types of the values. */
  readonly types: Set<JsonType> = new Set();
  /** The shapes of the properties of all objects, by their keys. */
  readonly properties: Map<string, Shape> = new Map();
  /** The shape of the items of all lists; undefined if all lists are empty. */
  items: Shape | undefined;
  /** How many values each version of Lago sent, the oldest version first. */
  readonly #values = new Map<string, number>();
  readonly #objects = new Map<string, number>();

  /** Adds a value that a version of Lago sent. Add the oldest version first. */
  add(value: unknown, version: string): void {
    this.types.add(jsonTypeOf(value));
    increase(this.#values, version);
    if (Array.isArray(value)) for (const item of value) (this.items ??= new Shape()).add(item, version);
    if (!isObject(value)) return;
    increase(this.#objects, version);
    for (const [key, child] of Object.entries(value)) this.#property(key).add(child, version);
  }

  /** The keys that all recorded objects have. A key that an older version of Lago never sends is one, too. */
  requiredKeys(): readonly string[] {
    return [...this.properties].filter(([, property]) => this.#isRequired(property)).map(([key]) => key);
  }

  #isRequired(property: Shape): boolean {
    const newest = [...this.#objects.keys()].at(-1);
    return [...this.#objects].every(([version, objects]) => {
      const values = property.#values.get(version) ?? 0;
      return values === objects || (values === 0 && version !== newest);
    });
  }

  #property(key: string): Shape {
    const known = this.properties.get(key) ?? new Shape();
    this.properties.set(key, known);
    return known;
  }
}

function increase(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
