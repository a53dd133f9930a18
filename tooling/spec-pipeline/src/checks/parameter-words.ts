import { dereference } from "../document/dereference.ts";
import { isArray, isObject, type Json, type JsonObject, listOf, textOf } from "../document/json.ts";
import { componentOf } from "./component-of.ts";

/** Enums with at least this many values are written once, under the name of their schema. */
const fewest = 20;

/** The characters that delimit the words of a query. */
const reserved = /[\s|<>:]/;

/** Writes each query parameter as a word: `page:<integer>`, `statuses[]:draft|voided`, `search_term`. */
export class ParameterWords {
  readonly #document: JsonObject;
  readonly #lists = new Map<string, string>();

  constructor(document: JsonObject) {
    this.#document = document;
  }

  /** Returns the words of the query parameters. A parameter of an operation overrides one of its path. */
  of(parameters: readonly Json[]): string {
    const words = parameters
      .map((parameter) => dereference(this.#document, parameter))
      .filter((parameter) => isObject(parameter))
      .filter((parameter) => parameter["in"] === "query")
      .map((parameter) => [textOf(parameter["name"]), this.#word(parameter)] as const);
    return [...new Map(words).values()].join(" ");
  }

  /** The lists of values that words refer to by name. */
  lists(): readonly (readonly [name: string, values: string])[] {
    return [...this.#lists];
  }

  #word(parameter: JsonObject): string {
    const schema = this.#schema(parameter["schema"]);
    const items = schema["items"];
    const name = textOf(parameter["name"]).replace(/\[\]$/, "");
    const kind = this.#kind(items ?? parameter["schema"]);
    return `${name}${items === undefined ? "" : "[]"}${kind === "<string>" ? "" : `:${kind}`}`;
  }

  #kind(value: Json | undefined): string {
    const schema = this.#schema(value);
    const variants = [...listOf(schema["anyOf"]), ...listOf(schema["oneOf"])];
    if (variants.length > 0) return variants.map((variant) => this.#kind(variant)).join("|");
    const values = listOf(schema["enum"]).filter((one) => typeof one === "string");
    if (values.some((one) => reserved.test(one))) return "<string>";
    if (values.length > 0) return this.#values(values, componentOf(value));
    const types = isArray(schema["type"]) ? schema["type"] : [schema["type"]];
    return `<${textOf(schema["format"]) || textOf(types.find((type) => type !== "null")) || "any"}>`;
  }

  #values(values: readonly string[], component: string | undefined): string {
    const joined = values.join("|");
    if (values.length < fewest || component === undefined) return joined;
    this.#lists.set(component, joined);
    return `<${component}>`;
  }

  #schema(value: Json | undefined): JsonObject {
    const schema = dereference(this.#document, value);
    return isObject(schema) ? schema : {};
  }
}
