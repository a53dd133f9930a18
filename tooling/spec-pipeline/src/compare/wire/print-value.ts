import { codeSpan } from "../../escape/code-span.ts";
import { isArray, type Json } from "../../document/json.ts";

/** Prints a value of a document. A long value is described by its kind. */
export function printValue(value: Json | undefined): string {
  if (value === undefined) return "none";
  if (typeof value !== "object" || value === null) return codeSpan(String(value));
  const text = JSON.stringify(value);
  if (text.length <= longestValue) return codeSpan(text);
  return isArray(value) ? "a list" : "an object";
}

const longestValue = 80;
