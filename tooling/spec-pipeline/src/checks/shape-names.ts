import { dereference } from "../document/dereference.ts";
import { groupBy } from "../document/group-by.ts";
import { entriesOf, isObject, type Json, type JsonObject, listOf } from "../document/json.ts";
import { compareText } from "../document/order.ts";
import { componentOf } from "./component-of.ts";

/** Names the shapes of bodies. Shapes with the same fields have the same name. */
export class ShapeNames {
  readonly #document: JsonObject;
  readonly #names = new Map<string, string>();
  /** The schemas being read. A schema that contains itself is not followed again. */
  readonly #reading = new Set<JsonObject>();

  constructor(document: JsonObject) {
    this.#document = document;
  }

  /** Each name with the fields of its shape as words: `code tax_codes filters:ChargeInput.filters`. */
  entries(): readonly (readonly [name: string, fields: string])[] {
    return [...this.#names].map(([fields, name]) => [name, fields]);
  }

  /**
   * Returns the shape name of a combination of schemas. Returns undefined if it has no fields, or accepts any field.
   */
  nameOf(schemas: readonly Json[], parent: string): string | undefined {
    const parts = [...new Set(schemas.flatMap((schema) => this.#partsOf(schema, new Set())))];
    const fields = groupBy(
      parts.flatMap((part) => entriesOf(part, "properties")),
      ([field]) => field,
    );
    if (fields.size === 0 || parts.some((part) => this.#reading.has(part) || isOpen(part))) return undefined;
    const own = componentOf(schemas[0]) ?? parent;
    for (const part of parts) this.#reading.add(part);
    const words = [...fields].map(([field, found]) => {
      const shape = this.nameOf(
        found.map(([, schema]) => schema),
        `${own}.${field}`,
      );
      return shape === undefined ? field : `${field}:${shape}`;
    });
    for (const part of parts) this.#reading.delete(part);
    return this.#named(words.toSorted(compareText).join(" "), own);
  }

  #named(fields: string, name: string): string {
    const known = this.#names.get(fields);
    if (known !== undefined) return known;
    const taken = new Set(this.#names.values());
    let free = name;
    for (let number = 2; taken.has(free); number++) free = `${name}${number}`;
    this.#names.set(fields, free);
    return free;
  }

  /** Returns a schema, the schemas it is composed of and, for a list, those of its items. */
  #partsOf(value: Json | undefined, seen: Set<Json>): readonly JsonObject[] {
    const schema = dereference(this.#document, value);
    if (!isObject(schema) || seen.has(schema)) return [];
    seen.add(schema);
    const inner = ["allOf", "anyOf", "oneOf"].flatMap((key) => listOf(schema[key]));
    return [schema, ...[...inner, schema["items"]].flatMap((part) => this.#partsOf(part, seen))];
  }
}

/** Whether it accepts fields of any name, or has fields that cannot be written as words. */
function isOpen(schema: JsonObject): boolean {
  const additional = schema["additionalProperties"];
  const isMap = additional !== undefined && additional !== false;
  return isMap || entriesOf(schema, "properties").some(([field]) => /[\s:]/.test(field));
}
