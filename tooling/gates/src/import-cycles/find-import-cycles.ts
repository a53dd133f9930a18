import { readImports } from "./read-imports.ts";

/** Files of which each imports the next, and the last the first. */
export type ImportCycle = readonly [string, ...string[]];

/**
 * Finds files that import one another in a circle, by value or by type, statically or on demand: of each circle the
 * shortest way round, once.
 */
export async function findImportCycles(root: string, folders: readonly string[]): Promise<readonly ImportCycle[]> {
  const imports = await readImports(root, folders);
  const cycles = new Map<string, ImportCycle>();
  for (const file of [...imports.keys()].toSorted()) {
    const cycle = shortestCycle(file, imports);
    if (cycle === undefined) continue;
    const key = cycle.toSorted().join("\n");
    // Keyed by who takes part, since it is found from each of them.
    if (!cycles.has(key)) cycles.set(key, cycle);
  }
  return [...cycles.values()];
}

/** Searches breadth first for the shortest way from a file back to itself. */
function shortestCycle(start: string, imports: ReadonlyMap<string, readonly string[]>): ImportCycle | undefined {
  const paths = new Map<string, ImportCycle>([[start, [start]]]);
  for (const [file, path] of paths)
    for (const imported of imports.get(file) ?? []) {
      if (imported === start) return path;
      if (!paths.has(imported)) paths.set(imported, [...path, imported]);
    }
  return undefined;
}
