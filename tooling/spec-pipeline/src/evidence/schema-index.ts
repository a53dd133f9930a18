import type { Json, JsonObject } from "../document/json.ts";
import { referenceLocation, resolveReference } from "../document/references.ts";
import { ownProperties, schemaParts } from "../document/schema-parts.ts";

/** The target of a reference. */
export interface Destination {
  readonly schema: Json | undefined;
  readonly location: readonly string[];
}

/** Facts about the schemas of a document, computed once for the many bodies that use them. */
export class SchemaIndex {
  readonly #document: JsonObject;
  readonly #declared = new Map<Json | undefined, ReadonlySet<string>>();
  readonly #destinations = new Map<string, Destination>();

  private constructor(document: JsonObject) {
    this.#document = document;
  }

  static readonly #all = new WeakMap<JsonObject, SchemaIndex>();

  static of(document: JsonObject): SchemaIndex {
    const index = SchemaIndex.#all.get(document) ?? new SchemaIndex(document);
    SchemaIndex.#all.set(document, index);
    return index;
  }

  /** The properties that a schema declares, itself or through its parts. */
  declaredBy(schema: Json | undefined): ReadonlySet<string> {
    const found =
      this.#declared.get(schema) ??
      new Set(schemaParts(this.#document, schema).flatMap((part) => Object.keys(ownProperties(part))));
    this.#declared.set(schema, found);
    return found;
  }

  follow(reference: string): Destination {
    const found = this.#destinations.get(reference) ?? {
      schema: resolveReference(this.#document, reference),
      location: referenceLocation(reference),
    };
    this.#destinations.set(reference, found);
    return found;
  }
}
