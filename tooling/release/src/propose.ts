import { mkdtempDisposable } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

import type { Progress } from "@lagokit/spec-pipeline/progress";

import { describeUpdate, type Proposal } from "./describe-update.ts";
import { closePullRequest, openPullRequest } from "./pull-request.ts";
import { run, runToEnd } from "./run.ts";

/** How to propose an update. */
export interface ProposeOptions {
  /**
   * Upstream's document: a file or a URL.
   * @default the URL at which upstream publishes it
   */
  readonly source: string | undefined;
  /** Creates the commit and the summary, but does not change the remote repository. */
  readonly dryRun: boolean;
  /** Opens a pull request, or updates the open one. */
  readonly open: boolean;
}

/** The repository in which an update is proposed. */
export interface ProposeContext {
  /** The repository. The update is based on its last commit, and is pushed to its `origin`. */
  readonly root: string;
  readonly progress: Progress;
}

/** The branch of proposals. Only one proposal exists at a time. */
const branch = "spec-update";

const upstream = "https://swagger.getlago.com/openapi.yaml";
const pipeline = join(import.meta.dirname, "../../spec-pipeline/src/main.ts");

/**
 * Updates the spec to a document of upstream, based on the last commit, in one commit on a separate branch.
 *
 * The update runs in a separate folder, so the user's files do not change. Resolves to `undefined` if nothing is new.
 */
export async function propose(context: ProposeContext, options: ProposeOptions): Promise<Proposal | undefined> {
  await using folder = await mkdtempDisposable(join(tmpdir(), "lagokit-proposal-"));
  const checkout = join(folder.path, "checkout");
  try {
    await run(["git", "worktree", "add", "--quiet", "--detach", checkout], { cwd: context.root });
    const proposal = await update(checkout, context, options.source ?? upstream);
    if (proposal !== undefined) await context.progress.run("Commit", () => commit(checkout, proposal));
    if (!options.dryRun) await submit(checkout, context, { proposal, open: options.open });
    return proposal;
  } finally {
    await runToEnd(["git", "worktree", "remove", "--force", checkout], { cwd: context.root });
  }
}

async function update(checkout: string, { progress }: ProposeContext, source: string): Promise<Proposal | undefined> {
  const ending = await progress.run("Update", () =>
    runToEnd([process.execPath, pipeline, "update", resolveSource(source), "--root", checkout], { cwd: checkout }),
  );
  const proposal = describeUpdate(ending, source);
  const isNew = proposal.needsWork || (await run(["git", "status", "--porcelain"], { cwd: checkout })) !== "";
  return isNew ? proposal : undefined;
}

async function submit(
  checkout: string,
  { root, progress }: ProposeContext,
  { proposal, open }: { readonly proposal: Proposal | undefined; readonly open: boolean },
): Promise<void> {
  if (proposal !== undefined) await progress.run("Push", () => push(checkout, root));
  if (!open) return;
  if (proposal === undefined) await progress.run("Close", () => closePullRequest(root, branch));
  else await progress.run("Open", () => openPullRequest(proposal, { root, branch }));
}

/** A file is relative to the folder in which the command was started. */
function resolveSource(source: string): string {
  return /^https?:/.test(source) ? source : resolve(source);
}

/**
 * Commits what the update wrote, which can be nothing.
 *
 * The commit has the date of its parent. So the same update of the same commit has the same hash, and pushing it again
 * has no effect.
 */
async function commit(checkout: string, { title }: Proposal): Promise<void> {
  const date = (await run(["git", "log", "-1", "--format=%cI"], { cwd: checkout })).trim();
  const person = { NAME: "Spec update", EMAIL: "spec-update@users.noreply.github.com", DATE: date };
  const identity = ["AUTHOR", "COMMITTER"].flatMap((role) =>
    Object.entries(person).map(([key, value]) => [`GIT_${role}_${key}`, value]),
  );
  const environment = { ...process.env, ...Object.fromEntries(identity) };
  await run(["git", "add", "--all"], { cwd: checkout });
  const options = ["--quiet", "--allow-empty", "--no-verify", "--no-gpg-sign"];
  await run(["git", "commit", ...options, "--message", title], { cwd: checkout, environment });
}

/** Pushes from the repository itself, because credentials can be bound to its folder. */
async function push(checkout: string, root: string): Promise<void> {
  const commitId = (await run(["git", "rev-parse", "HEAD"], { cwd: checkout })).trim();
  await run(["git", "push", "--quiet", "--force", "origin", `${commitId}:refs/heads/${branch}`], { cwd: root });
}
