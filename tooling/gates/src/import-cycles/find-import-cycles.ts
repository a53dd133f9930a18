import { readImports } from "./read-imports.ts";

/** Files that each import the next one. The last file imports the first. */
export type ImportCycle = readonly [string, ...string[]];

/**
 * Finds files that import each other in a cycle, by value or by type, statically or dynamically. Returns the shortest path
 * of each cycle once.
 */
export async function findImportCycles(root: string, folders: readonly string[]): Promise<readonly ImportCycle[]> {
  const imports = await readImports(root, folders);
  const cycles = new Map<string, ImportCycle>();
  for (const file of [...imports.keys()].toSorted()) {
    const cycle = shortestCycle(file, imports);
    if (cycle === undefined) continue;
    const key = cycle.toSorted().join("\n");
    // The files are the key, because the cycle is found from each of them.
    if (!cycles.has(key)) cycles.set(key, cycle);
  }
  return [...cycles.values()];
}

/** Finds the shortest path from a file to itself, by breadth-first search. */
function shortestCycle(start: string, imports: ReadonlyMap<string, readonly string[]>): ImportCycle | undefined {
  const paths = new Map<string, ImportCycle>([[start, [start]]]);
  for (const [file, path] of paths)
    for (const imported of imports.get(file) ?? []) {
      if (imported === start) return path;
      if (!paths.has(imported)) paths.set(imported, [...path, imported]);
    }
  return undefined;
}
