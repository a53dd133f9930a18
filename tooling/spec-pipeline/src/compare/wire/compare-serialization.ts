import { childOf, isEqual, type Json, type JsonObject } from "../../document/json.ts";
import type { Pair } from "../pair.ts";
import { printValue } from "./print-value.ts";
import type { WireFinding } from "./wire-finding.ts";

const keywords = ["style", "explode", "allowReserved", "allowEmptyValue"];
const scalars = new Set(["string", "number", "integer", "boolean", "null"]);

/** A parameter or a header, and the types that its value can have; undefined if it can have any. */
export interface Serialized {
  readonly definition: JsonObject;
  readonly types: ReadonlySet<string> | undefined;
}

/** Compares how two parameters are written, with what OpenAPI says of a parameter that does not say it itself. */
export function compareSerialization(parameters: Pair<Serialized>): WireFinding[] {
  return [...compareStyles(parameters), ...compareMediaTypes(parameters)];
}

function compareStyles({ older, newer }: Pair<Serialized>): WireFinding[] {
  return keywords.flatMap((keyword): WireFinding[] => {
    // A value that is not made of others is written in one way, exploded or not.
    if (keyword === "explode" && isScalar(older) && isScalar(newer)) return [];
    const [before, after] = [styleOf(older.definition, keyword), styleOf(newer.definition, keyword)];
    if (isEqual(before, after)) return [];
    // What another style brings with it is no change of its own.
    if (keyword === "explode" && !isStated(keyword, older, newer)) return [];
    const change = { from: printValue(before), to: printValue(after) };
    return [{ kind: "serialization-changed", values: [keyword], change }];
  });
}

function isStated(keyword: string, ...parameters: readonly Serialized[]): boolean {
  return parameters.some(({ definition }) => definition[keyword] !== undefined);
}

/** A parameter that has a media type is written in it, and not in a style. */
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

/** Cookies are written as a query is; paths and headers are not. */
function isInQuery(parameter: JsonObject): boolean {
  return parameter["in"] === "query" || parameter["in"] === "cookie";
}

function isScalar({ types }: Serialized): boolean {
  return types != null && [...types].every((type) => scalars.has(type));
}
