import { isObject } from "@lagokit/mock";
import { knownTypes, nameOf } from "./beyond-recordings.ts";
import { type JsonType, jsonTypeOf } from "./json-type.ts";
import type { Schema } from "./schema.ts";

/** The types that were recorded for each property of a component, in any operation, and those that the source shows. */
export class Sightings {
  readonly #types = new Map<string, Set<JsonType>>();

  constructor() {
    for (const known of knownTypes) this.#add(nameOf(known), known.type);
  }

  /** Adds all properties of a recorded value. */
  add(value: unknown, schema: Schema | undefined): void {
    if (schema === undefined || schema.isMap) return;
    if (Array.isArray(value)) for (const item of value) this.add(item, schema.items());
    if (!isObject(value)) return;
    for (const [key, child] of Object.entries(value)) {
      for (const name of schema.names(key)) this.#add(name, jsonTypeOf(child));
      this.add(child, schema.property(key));
    }
  }

  /** Whether a property has a type in some recording. Without a type: whether it occurs in one. */
  has(names: readonly string[], type?: JsonType): boolean {
    return names.some((name) => {
      const types = this.#types.get(name);
      return types !== undefined && (type === undefined || types.has(type));
    });
  }

  #add(name: string, type: JsonType): void {
    const types = this.#types.get(name) ?? new Set();
    this.#types.set(name, types.add(type));
  }
}
