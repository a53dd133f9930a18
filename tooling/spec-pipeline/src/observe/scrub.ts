import { boundedPattern } from "@lagokit/mock/bounded-pattern";

import { dereference } from "../document/dereference.ts";
import { entriesOf, isArray, isObject, type Json, type JsonObject, listOf } from "../document/json.ts";
import { ownProperties } from "../document/schema-parts.ts";
import { standIn } from "./stand-in.ts";

/** What the document declares for a place in a body. */
interface Place {
  /** All schemas that may describe it. Empty if the document does not declare the place. */
  readonly schemas: readonly JsonObject[];
  /** Whether the value is user data including its keys, such as metadata. */
  readonly isOwn: boolean;
}

/**
 * Removes everything that may be private from bodies. The shape remains. For fields that the document declares,
 * numbers, booleans, dates, decimal strings and enum values remain as well. Everything else becomes a placeholder that
 * looks similar: names, addresses, IDs, URLs, metadata with its keys, and undeclared fields.
 */
export class Scrubber {
  readonly #document: JsonObject;
  readonly #maps: ReadonlySet<string>;

  constructor(document: JsonObject) {
    this.#document = document;
    this.#maps = namesOfMaps(document);
  }

  scrub(body: Json, schema: Json): Json {
    return this.#visit(body, { schemas: this.#alternatives([schema]), isOwn: false });
  }

  #visit(value: Json, place: Place): Json {
    if (typeof value === "string") return isPublic(value, place) ? value : standIn(value);
    if (typeof value === "number") return isKnown(place) ? value : Number.isInteger(value) ? 1 : 1.5;
    if (isArray(value)) {
      const schemas = this.#alternatives(place.schemas.map((schema) => schema["items"]));
      return value.map((item) => this.#visit(item, { ...place, schemas }));
    }
    if (!isObject(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, child], index) => {
        const [shown, below] = this.#property(name, place);
        return [shown ?? `key${index + 1}`, this.#visit(child, below)];
      }),
    );
  }

  /** The name of a property if it may be shown, and its declaration in the document. */
  #property(name: string, { schemas, isOwn }: Place): readonly [string | undefined, Place] {
    const declared = schemas.map((schema) => ownProperties(schema)[name]).filter((one) => one !== undefined);
    if (declared.length > 0) return [name, { schemas: this.#alternatives(declared), isOwn: false }];
    if (isOwn || (schemas.length > 0 && isMap(schemas))) {
      const values = this.#alternatives(schemas.map((schema) => schema["additionalProperties"]));
      return [undefined, { schemas: values, isOwn: true }];
    }
    const isField = /^[a-z][a-z0-9_]{0,59}$/.test(name);
    return [isField ? name : undefined, { schemas: [], isOwn: this.#maps.has(name) || !isField }];
  }

  /** The schemas with all their parts. */
  #alternatives(schemas: readonly (Json | undefined)[]): readonly JsonObject[] {
    const found = new Set<JsonObject>();
    const collect = (schema: Json | undefined): void => {
      const target = dereference(this.#document, schema);
      if (!isObject(target) || found.has(target)) return;
      found.add(target);
      for (const key of ["allOf", "anyOf", "oneOf"]) listOf(target[key]).forEach(collect);
    };
    schemas.forEach(collect);
    return [...found];
  }
}

function isKnown({ schemas, isOwn }: Place): boolean {
  return schemas.length > 0 && !isOwn;
}

/** Whether the document declares no field of an object, or allows undeclared ones. */
function isMap(schemas: readonly JsonObject[]): boolean {
  return (
    schemas.some(({ additionalProperties }) => isObject(additionalProperties) || additionalProperties === true) ||
    schemas.every((schema) => !isObject(schema["properties"]))
  );
}

/** The names of properties that hold user-defined keys, such as `metadata`. */
function namesOfMaps(document: JsonObject): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (value: Json): void => {
    if (isArray(value)) value.forEach(visit);
    if (!isObject(value)) return;
    for (const [name, property] of entriesOf(value, "properties"))
      if (isObject(property) && isObject(property["additionalProperties"])) names.add(name);
    Object.values(value).forEach(visit);
  };
  visit(document);
  return names;
}

/** Whether a string is an enum value, a date or a decimal string by its declaration in the document. */
function isPublic(text: string, { schemas, isOwn }: Place): boolean {
  if (isOwn) return false;
  const words = schemas.flatMap((schema) => [...listOf(schema["enum"]), ...listOf([schema["const"] ?? null])]);
  if (words.includes(text)) return true;
  if (words.some((word) => typeof word === "string") && /^[A-Za-z][\w.:]{0,59}$/.test(text)) return true;
  return schemas.some(({ format, pattern }) => {
    if (typeof format === "string" && /^date(-time)?$/.test(format)) return /^[\d\-:.TZ+]+$/.test(text);
    return typeof pattern === "string" && /^-?\d+(\.\d+)?$/.test(text) && boundedPattern(pattern, "u").test(text);
  });
}
