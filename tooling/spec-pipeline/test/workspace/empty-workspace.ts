import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { onTestFinished } from "vitest";

import { Workspace } from "../../src/workspace/workspace.ts";

const run = promisify(execFile);

/** Creates a workspace in a temporary folder that is deleted after the test. */
export async function emptyWorkspace(): Promise<Workspace> {
  const root = await mkdtemp(join(tmpdir(), "lagokit-workspace-"));
  onTestFinished(() => rm(root, { recursive: true }));
  return new Workspace(root);
}

/** Commits everything in a workspace, as the first or the next commit. */
export async function commitAll(workspace: Workspace): Promise<void> {
  // One shell for all commands, because starting a process is slow. Git never packs anything here.
  const git = "git -c user.name=Test -c user.email=test@example.com -c maintenance.auto=false";
  const commands = ["init --quiet --template=", "add --all", "commit --quiet --message State"];
  await run("sh", ["-c", commands.map((command) => `${git} ${command}`).join(" && ")], { cwd: workspace.root });
}
