import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Runs Git in a repository, and resolves with its output. */
export async function git(root: string, ...args: readonly string[]): Promise<string> {
  // Git refuses a repository that belongs to another user, which is common in containers.
  const { stdout } = await run("git", ["-c", "safe.directory=*", ...args], { cwd: root, maxBuffer: 1 << 28 });
  return stdout;
}
