import type { Finding } from "../findings/finding.ts";

/** A difference on the wire, before its place is known. */
export type WireFinding = Omit<Finding, "place">;

/** Whether a constraint now allows less, more, or something else. */
export type ConstraintChange = "tightened" | "loosened" | "changed";

/** Creates the finding for a changed constraint. */
export function constraintFinding(
  direction: ConstraintChange,
  keyword: string,
  change: NonNullable<Finding["change"]>,
): WireFinding {
  return { kind: `constraint-${direction}`, values: [keyword], change };
}
