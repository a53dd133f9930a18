import { mkdtempDisposable, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { Proposal } from "./describe-update.ts";
import { run } from "./run.ts";

/** Opens the pull request of a branch or updates the open one, and starts its checks. */
export async function openPullRequest(
  { title, body, needsWork }: Proposal,
  { root, branch }: { readonly root: string; readonly branch: string },
): Promise<void> {
  await using folder = await mkdtempDisposable(join(tmpdir(), "lagokit-summary-"));
  const file = join(folder.path, "body.md");
  await writeFile(file, body);
  const text = ["--title", title, "--body-file", file];
  const number = await openNumber(root, branch);
  if (number === undefined) {
    const draft = needsWork ? ["--draft"] : [];
    await gh(root, "pr", "create", "--head", branch, "--base", "main", ...text, ...draft);
  } else {
    await gh(root, "pr", "edit", number, ...text);
    await gh(root, "pr", "ready", number, ...(needsWork ? ["--undo"] : []));
  }
  await startChecks(root, branch);
}

/** Closes the pull request of a branch, if one is open. */
export async function closePullRequest(root: string, branch: string): Promise<void> {
  const number = await openNumber(root, branch);
  if (number !== undefined)
    await gh(root, "pr", "close", number, "--comment", "Closed because upstream's document contains nothing new.");
}

/** Starts CI on a branch. GitHub does not start workflows for a branch that a workflow pushed. */
export async function startChecks(root: string, branch: string): Promise<void> {
  await gh(root, "workflow", "run", "ci.yml", "--ref", branch);
}

async function openNumber(root: string, branch: string): Promise<string | undefined> {
  const query = ["--head", branch, "--state", "open", "--json", "number", "--jq", ".[].number"];
  return /\d+/.exec(await gh(root, "pr", "list", ...query))?.[0];
}

function gh(root: string, ...args: string[]): Promise<string> {
  return run(["gh", ...args], { cwd: root });
}
