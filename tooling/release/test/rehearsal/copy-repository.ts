import { cp, mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";

import { run } from "../../src/run.ts";

// Git distrusts a repository that belongs to another user, which is common in a container.
const trusting = ["-c", "safe.directory=*"];

/** Copies a repository with its uncommitted changes, then commits and installs the copy. */
export async function copyRepository(root: string, copy: string): Promise<void> {
  const listed = await run(["git", ...trusting, "ls-files", "-coz", "--exclude-standard", "--deduplicate"], {
    cwd: root,
  });
  const deleted = new Set((await run(["git", ...trusting, "ls-files", "-dz"], { cwd: root })).split("\0"));
  for (const file of listed.split("\0")) {
    if (file === "" || deleted.has(file)) continue;
    await mkdir(dirname(join(copy, file)), { recursive: true });
    await cp(join(root, file), join(copy, file), { verbatimSymlinks: true });
  }
  await run(["git", "init", "--quiet", "--initial-branch=main"], { cwd: copy });
  await commit(copy, "Begin");
  await run(["pnpm", "install", "--frozen-lockfile", "--prefer-offline"], { cwd: copy });
}

/** Commits all changes in a repository. */
export async function commit(folder: string, message: string): Promise<void> {
  const person = ["-c", "user.name=Rehearsal", "-c", "user.email=rehearsal@localhost"];
  await run(["git", "add", "--all"], { cwd: folder });
  await run(["git", ...person, "commit", "--quiet", "--no-verify", "--message", message], { cwd: folder });
}
