import { glob, unlink } from "node:fs/promises";
import { join } from "node:path";
import { reachedDeclarations } from "./reached-declarations.ts";

/** Deletes the declarations that no entry point imports. Entry points are those at the top of the folder. */
export async function pruneDeclarations(folder: string): Promise<void> {
  const entries: string[] = [];
  for await (const entry of glob("*.d.{ts,cts}", { cwd: folder })) entries.push(join(folder, entry));
  const reached = await reachedDeclarations(entries);
  for await (const file of glob("**/*.d.{ts,cts}", { cwd: folder })) {
    const path = join(folder, file);
    if (!reached.has(path)) await unlink(path);
  }
}
