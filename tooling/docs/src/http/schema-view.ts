import { isObject, type Json, type JsonObject, Place } from "@lagokit/mock";

/** A schema with its references resolved and its `allOf` merged. */
export interface SchemaView {
  readonly schema: JsonObject;
  readonly properties: ReadonlyMap<string, Json>;
  readonly required: ReadonlySet<string>;
  readonly variants: readonly Json[];
}

/** Reads the schemas of one document. */
export class SchemaReader {
  readonly #document: Place;

  constructor(document: JsonObject) {
    this.#document = new Place(document);
  }

  view(value: Json): SchemaView {
    const schema = this.resolve(value);
    const parts = list(schema["allOf"]).map((part) => this.view(part));
    const own = isObject(schema["properties"]) ? Object.entries(schema["properties"]) : [];
    return {
      schema: Object.assign({}, ...parts.map((part) => part.schema), schema) as JsonObject,
      properties: new Map([...parts.flatMap(({ properties }) => [...properties]), ...own]),
      required: new Set([...parts.flatMap(({ required }) => [...required]), ...list(schema["required"]).map(String)]),
      variants: [
        ...list(schema["oneOf"]),
        ...list(schema["anyOf"]),
        ...parts.flatMap(({ variants }) => variants),
      ].filter((variant) => this.resolve(variant)["type"] !== "null"),
    };
  }

  /** Resolves a reference. The keywords next to the reference take precedence. */
  resolve(value: Json): JsonObject {
    if (!isObject(value)) return {};
    const { $ref: reference, ...others } = value;
    if (typeof reference !== "string") return value;
    const target = reference
      .replace(/^#\//, "")
      .split("/")
      .reduce<Place | undefined>((place, key) => place?.at(key), this.#document);
    return { ...(isObject(target?.value) ? this.resolve(target.value) : {}), ...others };
  }
}

export function list(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}

export function text(value: Json | undefined): string {
  return typeof value === "string" ? value : "";
}
