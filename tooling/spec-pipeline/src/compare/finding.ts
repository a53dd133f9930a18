import type { Place } from "./place.ts";
import type { ChangeKind } from "./policy.ts";

/** One difference, before it is known who carries it. */
export interface Finding {
  readonly kind: ChangeKind;
  readonly place: Place;
  /** The values that came or went. */
  readonly values: readonly string[];
  /** What stood there before, and what stands there now. */
  readonly change?: { readonly from: string; readonly to: string };
}

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
