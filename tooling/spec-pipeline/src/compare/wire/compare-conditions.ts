import { isArray, isEqual, isObject, type JsonObject } from "../../document/json.ts";
import type { Pair } from "../pair.ts";
import { isRestriction } from "./schema-keywords.ts";
import type { SchemaMeanings } from "./schema-meanings.ts";
import { printValue } from "./print-value.ts";
import { constraintFinding, type WireFinding } from "./wire-finding.ts";

/** Each condition that is a schema itself, with its related keywords. */
export const conditions: readonly (readonly [string, ...string[]])[] = [
  ["not"],
  ["if", "then", "else"],
  ["contains", "minContains", "maxContains"],
  ["propertyNames"],
  ["dependentSchemas"],
  ["contentSchema"],
  ["unevaluatedItems"],
  ["oneOf"],
  ["anyOf"],
];

/** Compares the meaning of a condition as a whole. */
export function compareConditions(
  schemas: Pair<readonly JsonObject[]>,
  keywords: readonly [string, ...string[]],
  meanings: Pair<SchemaMeanings>,
): WireFinding[] {
  const [keyword] = keywords;
  const before = setBy(schemas.older, keywords);
  const after = setBy(schemas.newer, keywords);
  if (isSame(before.map(meaningsIn(meanings.older)), after.map(meaningsIn(meanings.newer)))) return [];
  const isWhole = isEqual(before[0]?.[keyword], after[0]?.[keyword]);
  const [from, to] = [before, after].map(([condition]) => printValue(isWhole ? condition : condition?.[keyword]));
  const direction = before.length === 0 ? "tightened" : "loosened";
  const kind = before.length > 0 && after.length > 0 ? "changed" : direction;
  return [constraintFinding(kind, keyword, { from: from ?? "", to: to ?? "" })];
}

/** The conditions of some schemas, with only their related keywords. */
function setBy(schemas: readonly JsonObject[], keywords: readonly [string, ...string[]]): JsonObject[] {
  const setting = schemas.filter((schema) => isSet(schema, keywords[0]));
  return setting.map((schema) =>
    Object.fromEntries(keywords.flatMap((key) => (schema[key] === undefined ? [] : [[key, schema[key]]]))),
  );
}

/** A schema that accepts anything is not a condition, unless it requires a match to exist. */
function isSet(schema: JsonObject, keyword: string): boolean {
  const value = schema[keyword];
  if (value === undefined) return false;
  // The values that an open variant excludes are visible in the types: the other variants have them.
  if (keyword === "not") return schema["x-open-enum"] !== true;
  // Variants that have a type are compared one by one.
  if (isArray(value)) return value.every(isRestriction);
  const isFitByAll = value === true || (isObject(value) && Object.keys(value).length === 0);
  return keyword === "contains" || !isFitByAll;
}

function meaningsIn(meanings: SchemaMeanings): (condition: JsonObject) => string {
  return (condition) => meanings.of(condition);
}

function isSame(before: readonly string[], after: readonly string[]): boolean {
  const [old, young] = [new Set(before), new Set(after)];
  return old.size === young.size && [...old].every((meaning) => young.has(meaning));
}
