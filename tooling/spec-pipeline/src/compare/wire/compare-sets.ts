import { compareText } from "../../document/order.ts";
import { printValue } from "./print-value.ts";
import { type ConstraintChange, constraintFinding, type WireFinding } from "./wire-finding.ts";

/** Compares the requirements of a keyword: the more it requires, the less is allowed. */
export function compareSets(
  keyword: string,
  before: Iterable<string>,
  after: Iterable<string>,
): readonly WireFinding[] {
  const direction = directionOf(new Set(before), new Set(after));
  if (direction == null) return [];
  return [constraintFinding(direction, keyword, { from: print(before), to: print(after) })];
}

function directionOf(before: ReadonlySet<string>, after: ReadonlySet<string>): ConstraintChange | undefined {
  const isGone = [...before].some((one) => !after.has(one));
  const isNew = [...after].some((one) => !before.has(one));
  if (isGone && isNew) return "changed";
  if (isGone) return "loosened";
  return isNew ? "tightened" : undefined;
}

function print(demands: Iterable<string>): string {
  const printed = [...new Set(demands)].toSorted(compareText).map(printValue);
  return printed.length === 0 ? printValue(undefined) : printed.join(", ");
}
