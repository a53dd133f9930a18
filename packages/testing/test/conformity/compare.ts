import { isObject } from "@lagokit/mock";
import { isConditional } from "./beyond-recordings.ts";
import { type JsonType, jsonTypeOf } from "./json-type.ts";
import type { Schema } from "./schema.ts";
import type { Shape } from "./shape.ts";
import type { Sightings } from "./sightings.ts";

/** A value, what was recorded for it, and where it is. */
interface Subject {
  readonly value: unknown;
  readonly shape: Shape;
  readonly schema: Schema | undefined;
  readonly pointer: string;
  /** The names of its property in the document. */
  readonly names: readonly string[];
}

/** The result of a comparison. */
export interface Comparison {
  /** What no recording has, with its JSON pointer. */
  readonly problems: readonly string[];
  /** How many values are accepted because of a recording of the same component in another operation, or as a null. */
  readonly widened: number;
  /** Those values: their places, their types, and the recorded types. */
  readonly places: readonly string[];
}

/** Compares a body with the recordings of its operation: their keys and their types. */
export function compare(
  body: unknown,
  recorded: { readonly shape: Shape; readonly schema: Schema | undefined },
  sightings: Sightings,
): Comparison {
  const comparer = new Comparer(sightings);
  comparer.compare({ ...recorded, value: body, pointer: "", names: [] });
  return comparer;
}

class Comparer implements Comparison {
  readonly problems: string[] = [];
  readonly places: string[] = [];
  readonly #sightings: Sightings;

  constructor(sightings: Sightings) {
    this.#sightings = sightings;
  }

  get widened(): number {
    return this.places.length;
  }

  compare(subject: Subject): void {
    const { value, shape, schema, pointer } = subject;
    if (!this.#hasRecordedType(subject)) return;
    // The codes of invalid fields are keyed by any field.
    if (schema?.isMap === true || pointer === "/error_details") return;
    if (Array.isArray(value)) this.#compareItems(value, subject);
    // Without a recorded object, the type was recorded in another operation, and the keys are unknown.
    else if (isObject(value) && shape.types.has("object")) this.#compareKeys(value, subject);
  }

  #hasRecordedType(subject: Subject): boolean {
    const { value, shape, pointer } = subject;
    const type = jsonTypeOf(value);
    if (shape.types.has(type)) return true;
    const isWidened = isDeclared(type, subject) || this.#sightings.has(subject.names, type);
    if (isWidened) this.#widen(pointer, `${type}, not ${[...shape.types].toSorted().join(", ")}`);
    else this.#report(pointer, `is ${type}; recorded: ${[...shape.types].toSorted().join(", ")}`);
    return isWidened;
  }

  #compareItems(items: readonly unknown[], { shape, schema, pointer }: Subject): void {
    if (shape.items === undefined) return;
    for (const [index, value] of items.entries())
      this.compare({ value, shape: shape.items, schema: schema?.items(), pointer: `${pointer}/${index}`, names: [] });
  }

  #compareKeys(object: Readonly<Record<string, unknown>>, subject: Subject): void {
    const { shape, schema, pointer } = subject;
    for (const key of shape.requiredKeys())
      if (!Object.hasOwn(object, key) && !isConditional(schema?.names(key) ?? []))
        this.#report(`${pointer}/${key}`, "is missing; all recordings have it");
      else if (!Object.hasOwn(object, key)) this.#widen(`${pointer}/${key}`, "missing");
    for (const [key, value] of Object.entries(object)) {
      const property = shape.properties.get(key);
      const names = schema?.names(key) ?? [];
      const child = { value, schema: schema?.property(key), pointer: `${pointer}/${key}`, names };
      if (property !== undefined) this.compare({ ...child, shape: property });
      else this.#unknownKey(child.pointer, subject, names);
    }
  }

  /** An operation is not recorded with every kind of object, such as every model of charges, or only with empty ones. */
  #unknownKey(pointer: string, { schema, shape }: Subject, names: readonly string[]): void {
    const isOptional = schema?.isUnion === true || shape.properties.size === 0 || isConditional(names);
    if (isOptional && this.#sightings.has(names)) this.#widen(pointer, "not recorded");
    else this.#report(pointer, "is not in any recording");
  }

  #widen(pointer: string, difference: string): void {
    this.places.push(`${pointer.replaceAll(/\/\d+(?=\/|$)/g, "/*")} is ${difference}`);
  }

  #report(pointer: string, problem: string): void {
    this.problems.push(`${pointer || "the body"} ${problem}`);
  }
}

/**
 * Few tests of Lago omit optional fields, fill rare ones, or send every type of a value such as that of a privilege. That
 * the document declares the type has its own check.
 */
function isDeclared(type: JsonType, { names, schema, shape }: Subject): boolean {
  const isOnlyNull = shape.types.size === 1 && shape.types.has("null");
  return names.length > 0 && (type === "null" || isOnlyNull || schema?.isUnion === true);
}
