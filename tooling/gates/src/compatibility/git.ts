import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Runs git in a repository, and gives what it prints. */
export async function git(root: string, ...args: readonly string[]): Promise<string> {
  // Git distrusts a repository that belongs to another user, as what was checked out for a container often does.
  const { stdout } = await run("git", ["-c", "safe.directory=*", ...args], { cwd: root, maxBuffer: 1 << 28 });
  return stdout;
}
