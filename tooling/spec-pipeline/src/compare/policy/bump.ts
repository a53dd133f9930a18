/** By how much a version rises. */
export type Bump = "major" | "minor" | "patch" | "none";

/** Gives the highest of some bumps. */
export function highestBump(candidates: readonly Bump[]): Bump {
  const highestFirst = ["major", "minor", "patch"] as const;
  return highestFirst.find((bump) => candidates.includes(bump)) ?? "none";
}
