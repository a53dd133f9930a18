import type { Finding } from "../findings/finding.ts";

/** The differences of two things that stand side by side, and of all that they are made of. */
export interface Difference {
  readonly findings: Finding[];
  readonly parts: Set<Difference>;
}

/** Makes a difference that is still to be filled. */
export function createDifference(): Difference {
  return { findings: [], parts: new Set() };
}

/** Gives every finding of a difference, those of its parts too, each once. */
export function allFindings(difference: Difference): Finding[] {
  const seen = new Set([difference]);
  for (const { parts } of seen) for (const part of parts) seen.add(part);
  return [...seen].flatMap(({ findings }) => findings);
}
