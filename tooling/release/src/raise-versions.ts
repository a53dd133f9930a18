import { glob } from "node:fs/promises";

import { run } from "./run.ts";

/** Raises the versions by the changesets and writes the changelogs; gives whether there was any changeset. */
export async function raiseVersions(root: string): Promise<boolean> {
  if ((await pendingChangesets(root)).length === 0) return false;
  await run(["pnpm", "exec", "changeset", "version"], { cwd: root });
  return true;
}

/** Lists the changesets that no version has taken up yet. */
export function pendingChangesets(root: string): Promise<string[]> {
  return Array.fromAsync(glob(".changeset/*.md", { cwd: root }));
}
