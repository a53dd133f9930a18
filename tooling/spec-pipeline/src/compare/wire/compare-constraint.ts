import { isArray, type Json } from "../../document/json.ts";

/** Whether a constraint allows less than before, more, or something else. Undefined if it allows the same. */
export type ConstraintChange = "tightened" | "loosened" | "changed";

const upperBounds = new Set(["maxLength", "maxItems", "maxProperties", "maximum", "exclusiveMaximum"]);
const lowerBounds = new Set(["minLength", "minItems", "minProperties", "minimum", "exclusiveMinimum"]);
const rules = new Set(["pattern", "format", "multipleOf", "contentEncoding", "contentMediaType"]);

/** Compares a keyword of a schema that the types do not show. Undefined for any other. */
export function compareConstraint(
  keyword: string,
  before: Json | undefined,
  after: Json | undefined,
): ConstraintChange | undefined {
  if (keyword === "type") return compareNumberTypes(before, after);
  if (keyword === "uniqueItems") return compareFlags(before === true, after === true);
  if (keyword === "additionalProperties" || keyword === "unevaluatedProperties")
    return isVisible(before) || isVisible(after) ? undefined : compareFlags(before === false, after === false);
  if (!upperBounds.has(keyword) && !lowerBounds.has(keyword) && !rules.has(keyword)) return undefined;
  if (before === undefined) return "tightened";
  if (after === undefined) return "loosened";
  if (rules.has(keyword)) return "changed";
  return isLess(after, before) === upperBounds.has(keyword) ? "tightened" : "loosened";
}

/** A number with more digits than a double keeps is written as a text of all of them. */
function isLess(one: Json, other: Json): boolean {
  if (Number(one) !== Number(other) || typeof one === "object" || typeof other === "object")
    return Number(one) < Number(other);
  const isWhole = [one, other].every((bound) => /^-?\d+$/.test(String(bound)));
  return isWhole && BigInt(one) < BigInt(other);
}

/** Integers and numbers are one type in TypeScript. */
function compareNumberTypes(before: Json | undefined, after: Json | undefined): ConstraintChange | undefined {
  const [old, young] = [typeNames(before), typeNames(after)];
  if (old.includes("integer") && !old.includes("number") && young.includes("number")) return "loosened";
  return old.includes("number") && young.includes("integer") && !young.includes("number") ? "tightened" : undefined;
}

function typeNames(type: Json | undefined): readonly Json[] {
  return isArray(type) ? type : [type ?? null];
}

function compareFlags(before: boolean, after: boolean): ConstraintChange | undefined {
  if (before === after) return undefined;
  return after ? "tightened" : "loosened";
}

/** Whether the types show it: they show what other properties may be, but not that there may be none. */
function isVisible(additional: Json | undefined): boolean {
  return additional !== undefined && additional !== false;
}
