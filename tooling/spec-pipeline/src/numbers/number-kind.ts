import { isArray, type JsonObject, listOf } from "../document/json.ts";

/** How a number is sent, in words. */
export type NumberKind =
  | "integer, in cents"
  | "integer"
  | "number"
  | "number, in cents"
  | "decimal text"
  | "decimal text, in cents";

/** How a field sends a number by its name and schema; undefined where it holds something else. */
export function numberKind(name: string, schema: JsonObject): NumberKind | undefined {
  const { type = null, pattern } = schema;
  const types = isArray(type) ? type : listOf([type]);
  const isMoney = /(^|_)cents(_|$)/.test(name);
  if (types.includes("integer")) return isMoney ? "integer, in cents" : "integer";
  if (types.includes("number")) return isMoney ? "number, in cents" : "number";
  // A text that must look like a number.
  if (types.includes("string") && typeof pattern === "string" && admitsDecimal(pattern))
    return isMoney ? "decimal text, in cents" : "decimal text";
  return undefined;
}

/** An overlay may bring a pattern that is no regular expression: `spec docs` names it. */
function admitsDecimal(pattern: string): boolean {
  try {
    return new RegExp(pattern, "u").test("-1.5");
  } catch {
    return false;
  }
}
