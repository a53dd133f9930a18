import type { Finding } from "../findings/finding.ts";

/** The differences between two corresponding parts, including nested ones. */
export interface Difference {
  readonly findings: Finding[];
  readonly parts: Set<Difference>;
}

/** Creates an empty difference. */
export function createDifference(): Difference {
  return { findings: [], parts: new Set() };
}

/** Returns every finding of a difference and of its parts, each once. */
export function allFindings(difference: Difference): Finding[] {
  const seen = new Set([difference]);
  for (const { parts } of seen) for (const part of parts) seen.add(part);
  return [...seen].flatMap(({ findings }) => findings);
}
