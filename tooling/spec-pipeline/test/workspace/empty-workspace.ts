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
  // One shell for all: to start a process takes longer from here than from there. Nothing is ever packed.
  const git = "git -c user.name=Test -c user.email=test@example.com -c maintenance.auto=false";
  const commands = ["init --quiet --template=", "add --all", "commit --quiet --message State"];
  await run("sh", ["-c", commands.map((command) => `${git} ${command}`).join(" && ")], { cwd: workspace.root });
}
