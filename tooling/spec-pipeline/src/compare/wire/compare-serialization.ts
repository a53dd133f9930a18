import { childOf, isEqual, type Json, type JsonObject } from "../../document/json.ts";
import type { Pair } from "../pair.ts";
import { printValue } from "./print-value.ts";
import type { WireFinding } from "./wire-finding.ts";

const keywords = ["style", "explode", "allowReserved", "allowEmptyValue"];
const scalars = new Set(["string", "number", "integer", "boolean", "null"]);

/** A parameter or a header, and the types that its value can have. Undefined if any. */
export interface Serialized {
  readonly definition: JsonObject;
  readonly types: ReadonlySet<string> | undefined;
}

/** Compares how two parameters are serialized, with OpenAPI's defaults for what a parameter does not declare. */
export function compareSerialization(parameters: Pair<Serialized>): WireFinding[] {
  return [...compareStyles(parameters), ...compareMediaTypes(parameters)];
}

function compareStyles({ older, newer }: Pair<Serialized>): WireFinding[] {
  return keywords.flatMap((keyword): WireFinding[] => {
    // A scalar value has the same form, exploded or not.
    if (keyword === "explode" && isScalar(older) && isScalar(newer)) return [];
    const [before, after] = [styleOf(older.definition, keyword), styleOf(newer.definition, keyword)];
    if (isEqual(before, after)) return [];
    // A default that follows from another style is not a separate change.
    if (keyword === "explode" && !isStated(keyword, older, newer)) return [];
    const change = { from: printValue(before), to: printValue(after) };
    return [{ kind: "serialization-changed", values: [keyword], change }];
  });
}

function isStated(keyword: string, ...parameters: readonly Serialized[]): boolean {
  return parameters.some(({ definition }) => definition[keyword] !== undefined);
}

/** A parameter with a media type is serialized in it, and has no style. */
function compareMediaTypes({ older, newer }: Pair<Serialized>): WireFinding[] {
  const [before, after] = [older, newer].map(({ definition }) => Object.keys(childOf(definition, "content")));
  if (isEqual(before, after)) return [];
  const change = { from: printValue(before?.[0]), to: printValue(after?.[0]) };
  return [{ kind: "serialization-changed", values: ["content"], change }];
}

function styleOf(parameter: JsonObject, keyword: string): Json {
  const { style = isInQuery(parameter) ? "form" : "simple" } = parameter;
  const defaults: JsonObject = { style, explode: style === "form", allowReserved: false, allowEmptyValue: false };
  return parameter[keyword] ?? defaults[keyword] ?? null;
}

/** Cookies are serialized like a query. Paths and headers are not. */
function isInQuery(parameter: JsonObject): boolean {
  return parameter["in"] === "query" || parameter["in"] === "cookie";
}

function isScalar({ types }: Serialized): boolean {
  return types != null && [...types].every((type) => scalars.has(type));
}
