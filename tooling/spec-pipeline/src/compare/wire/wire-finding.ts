import { codeSpan } from "../../escape/code-span.ts";
import { isArray, type Json } from "../../document/json.ts";
import type { Finding } from "../findings/finding.ts";

/** A difference on the wire, before it is known where it is. */
export type WireFinding = Omit<Finding, "place">;

/** Whether a constraint allows less than before, more, or something else. */
export type ConstraintChange = "tightened" | "loosened" | "changed";

/** Says that a constraint allows something else than before. */
export function constraintFinding(
  direction: ConstraintChange,
  keyword: string,
  change: NonNullable<Finding["change"]>,
): WireFinding {
  return { kind: `constraint-${direction}`, values: [keyword], change };
}

/** Prints a value of a document; one that would be long to print is named by what it is. */
export function printValue(value: Json | undefined): string {
  if (value === undefined) return "none";
  if (typeof value !== "object" || value === null) return codeSpan(String(value));
  const text = JSON.stringify(value);
  if (text.length <= longestValue) return codeSpan(text);
  return isArray(value) ? "a list" : "an object";
}

const longestValue = 80;
