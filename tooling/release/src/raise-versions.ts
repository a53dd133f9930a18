import { glob } from "node:fs/promises";

import { run } from "./run.ts";

/** Raises the versions by the changesets, and writes the changelogs. Resolves to whether any changeset existed. */
export async function raiseVersions(root: string): Promise<boolean> {
  if ((await pendingChangesets(root)).length === 0) return false;
  await run(["pnpm", "exec", "changeset", "version"], { cwd: root });
  return true;
}

/** Lists the changesets that are not part of a version yet. */
export function pendingChangesets(root: string): Promise<string[]> {
  return Array.fromAsync(glob(".changeset/*.md", { cwd: root }));
}
