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
