import { createHash } from "node:crypto";
import { isArray, isEqual, isObject, type Json, type JsonObject } from "../../document/json.ts";
import { compareText } from "../../document/order.ts";
import { resolveReference } from "../../document/references.ts";
import { isWord, statedDefaults } from "./schema-keywords.ts";

const schemaKeywords = new Set([
  "additionalProperties",
  "contains",
  "contentSchema",
  "else",
  "if",
  "items",
  "not",
  "propertyNames",
  "then",
  "unevaluatedItems",
  "unevaluatedProperties",
]);
const mapKeywords = new Set(["dependentSchemas", "patternProperties", "properties"]);
const listKeywords = new Set(["allOf", "anyOf", "oneOf", "prefixItems"]);
const setKeywords = new Set(["allOf", "anyOf", "enum", "oneOf", "required", "type"]);

/** Compares schemas by meaning, regardless of their annotations and of where their parts are written. */
export class SchemaMeanings {
  readonly #document: JsonObject;
  readonly #known = new Map<string, string>();

  constructor(document: JsonObject) {
    this.#document = document;
  }

  /** Returns a short text that is the same only for schemas with the same meaning. */
  of(schema: Json): string {
    if (!isObject(schema)) return JSON.stringify(schema);
    const { $ref, allOf, ...own } = schema;
    const composed = isArray(allOf) ? allOf.map((member) => this.of(member)) : [];
    const all = typeof $ref === "string" ? [this.#referred($ref), ...composed] : composed;
    const facts = Object.entries(own).filter(([key, value]) => !isWord(key) && !isEqual(value, statedDefaults[key]));
    const [only, ...others] = all;
    if (facts.length === 0 && only != null && others.length === 0) return only;
    const written = facts.map(([key, value]) => `${key}: ${this.#write(key, value)}`).toSorted(compareText);
    return digestOf([...all.toSorted(compareText), ...written].join("\n"));
  }

  #write(key: string, value: Json): string {
    if (schemaKeywords.has(key)) return this.of(value);
    if (mapKeywords.has(key) && isObject(value)) {
      const members = Object.entries(value).map(([name, member]) => `${JSON.stringify(name)}: ${this.of(member)}`);
      return members.toSorted(compareText).join(" ");
    }
    if (!isArray(value)) return print(value);
    const members = value.map((member) => (listKeywords.has(key) ? this.of(member) : print(member)));
    return (setKeywords.has(key) ? members.toSorted(compareText) : members).join(" ");
  }

  /** A schema may contain itself: its name is used there. */
  #referred(reference: string): string {
    const known = this.#known.get(reference);
    if (known != null) return known;
    this.#known.set(reference, reference);
    const meaning = this.of(resolveReference(this.#document, reference) ?? null);
    this.#known.set(reference, meaning);
    return meaning;
  }
}

function print(value: Json): string {
  if (isArray(value)) return `[${value.map(print).join(",")}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const members = Object.entries(value).map(([key, member]) => `${JSON.stringify(key)}:${print(member)}`);
  return `{${members.toSorted(compareText).join(",")}}`;
}

function digestOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
