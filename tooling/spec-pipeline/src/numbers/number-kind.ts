import { isArray, type JsonObject, listOf } from "../document/json.ts";

/** How a number is sent, in words. */
export type NumberKind =
  | "integer, in cents"
  | "integer"
  | "number"
  | "number, in cents"
  | "decimal string"
  | "decimal string, in cents";

/** Returns how a field sends a number, by its name and schema. Undefined if it holds something else. */
export function numberKind(name: string, schema: JsonObject): NumberKind | undefined {
  const { type = null, pattern } = schema;
  const types = isArray(type) ? type : listOf([type]);
  const isMoney = /(^|_)cents(_|$)/.test(name);
  if (types.includes("integer")) return isMoney ? "integer, in cents" : "integer";
  if (types.includes("number")) return isMoney ? "number, in cents" : "number";
  // A string whose pattern requires a number.
  if (types.includes("string") && typeof pattern === "string" && admitsDecimal(pattern))
    return isMoney ? "decimal string, in cents" : "decimal string";
  return undefined;
}

/** A pattern from an overlay may be invalid. `spec docs` reports it. */
function admitsDecimal(pattern: string): boolean {
  try {
    return new RegExp(pattern, "u").test("-1.5");
  } catch {
    return false;
  }
}
