import type { ReleaseContext } from "./pack.ts";
import { run } from "./run.ts";

/**
 * Tags the commit with each version that has no tag yet. changesets reports the tags to its action, which pushes them
 * and writes the release notes.
 */
export async function writeTags({ root, environment }: Omit<ReleaseContext, "progress">): Promise<string> {
  await run(["pnpm", "exec", "changeset", "git-tag"], { cwd: root, environment });
  return "The versions are tagged.";
}
