import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { onTestFinished } from "vitest";

import { Workspace } from "../../src/workspace/workspace.ts";

const run = promisify(execFile);

/** Makes a workspace in a temporary folder, gone when the test ends. */
export async function emptyWorkspace(): Promise<Workspace> {
  const root = await mkdtemp(join(tmpdir(), "lagokit-workspace-"));
  onTestFinished(() => rm(root, { recursive: true }));
  return new Workspace(root);
}

/** Commits all that stands in a workspace, as the first or the next commit. */
export async function commitAll(workspace: Workspace): Promise<void> {
  const git = (...args: string[]): Promise<unknown> =>
    run("git", ["-c", "user.name=Test", "-c", "user.email=test@example.com", ...args], { cwd: workspace.root });
  await git("init", "--quiet");
  await git("add", "--all");
  await git("commit", "--quiet", "--message", "State");
}
