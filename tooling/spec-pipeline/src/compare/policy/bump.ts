/** How much a version is raised. */
export type Bump = "major" | "minor" | "patch" | "none";

/** Returns the highest of some bumps. */
export function highestBump(candidates: readonly Bump[]): Bump {
  const highestFirst = ["major", "minor", "patch"] as const;
  return highestFirst.find((bump) => candidates.includes(bump)) ?? "none";
}
