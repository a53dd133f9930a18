import { glob, readFile } from "node:fs/promises";
import { join } from "node:path";

import type { Workspace } from "../../src/workspace/workspace.ts";

/** Every file of a repository with its text, to check that no file was changed. */
export async function treeOf({ root }: Workspace): Promise<Readonly<Record<string, string>>> {
  const tree: Record<string, string> = {};
  for await (const entry of glob("**/*", { cwd: root, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile()) tree[path.slice(root.length + 1)] = await readFile(path, "utf8");
  }
  return tree;
}
