import { glob } from "node:fs/promises";

import { run } from "./run.ts";

/** Raises the versions by the changesets and writes the changelogs; gives whether there was any changeset. */
export async function raiseVersions(root: string): Promise<boolean> {
  const pending = await Array.fromAsync(glob(".changeset/*.md", { cwd: root }));
  if (pending.length === 0) return false;
  await run(["pnpm", "exec", "changeset", "version"], { cwd: root });
  return true;
}
