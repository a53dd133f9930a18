import { compareDecimals, type Decimal, isDecimal } from "../../document/compare-decimals.ts";
import type { JsonObject } from "../../document/json.ts";
import type { Pair } from "../pair.ts";
import { valuesOf } from "./schema-facts.ts";
import { statedDefaults } from "./schema-keywords.ts";
import { printValue } from "./print-value.ts";
import { type ConstraintChange, constraintFinding, type WireFinding } from "./wire-finding.ts";

/** Keywords that bound the same value from the same side. */
export interface BoundKeywords {
  readonly keywords: readonly string[];
  readonly isUpper: boolean;
}

/** Every bound that a schema can set. */
export const bounds: readonly BoundKeywords[] = [
  { keywords: ["maxLength"], isUpper: true },
  { keywords: ["minLength"], isUpper: false },
  { keywords: ["maxItems"], isUpper: true },
  { keywords: ["minItems"], isUpper: false },
  { keywords: ["maxProperties"], isUpper: true },
  { keywords: ["minProperties"], isUpper: false },
  { keywords: ["maximum", "exclusiveMaximum"], isUpper: true },
  { keywords: ["minimum", "exclusiveMinimum"], isUpper: false },
];

/** Compares the strictest bounds on each side. */
export function compareBounds(
  schemas: Pair<readonly JsonObject[]>,
  { keywords, isUpper }: BoundKeywords,
): WireFinding[] {
  const before = strictest(schemas.older, keywords, isUpper);
  const after = strictest(schemas.newer, keywords, isUpper);
  const keyword = (after ?? before)?.keyword;
  const direction = directionOf({ before, after }, isUpper);
  if (keyword == null || direction == null) return [];
  const isSame = before == null || after == null || before.keyword === after.keyword;
  return [constraintFinding(direction, keyword, { from: print(before, isSame), to: print(after, isSame) })];
}

interface Bound {
  readonly keyword: string;
  readonly value: Decimal;
}

/** The strictest bound. A bound that is always met does not count. */
function strictest(schemas: readonly JsonObject[], keywords: readonly string[], isUpper: boolean): Bound | undefined {
  const stated = keywords.flatMap((keyword) =>
    valuesOf(schemas, keyword).flatMap((value) => (isDecimal(value) ? [{ keyword, value }] : [])),
  );
  const meant = stated.filter(({ keyword, value }) => statedDefaults[keyword] !== value);
  return meant.toSorted((one, other) => order(other, one, isUpper))[0];
}

function directionOf(
  { before, after }: Readonly<Record<"before" | "after", Bound | undefined>>,
  isUpper: boolean,
): ConstraintChange | undefined {
  if (before == null) return after == null ? undefined : "tightened";
  if (after == null) return "loosened";
  const difference = order(before, after, isUpper);
  if (difference === 0) return undefined;
  return difference < 0 ? "tightened" : "loosened";
}

/** Orders bounds by how much they allow, the most permissive first. */
function order(one: Bound, other: Bound, isUpper: boolean): number {
  const byValue = isUpper ? compareDecimals(other.value, one.value) : compareDecimals(one.value, other.value);
  return byValue === 0 ? Number(isExclusive(one)) - Number(isExclusive(other)) : byValue;
}

function isExclusive({ keyword }: Bound): boolean {
  return keyword.startsWith("exclusive");
}

/** Numbers are bounded by two keywords. If one replaces the other, the keyword is printed as well. */
function print(bound: Bound | undefined, isSameKeyword: boolean): string {
  return printValue(bound == null || isSameKeyword ? bound?.value : `${bound.keyword}: ${bound.value}`);
}
