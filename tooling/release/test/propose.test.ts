import { chmod, readFile, writeFile } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { Progress } from "@lagokit/spec-pipeline/progress";
import { afterEach, describe, expect, it, vi } from "vitest";

import { printYaml } from "../../spec-pipeline/src/document/yaml.ts";
import { quietStream } from "../../spec-pipeline/test/commands/quiet-stream.ts";
import { shopDocument, shopWorkspace, upstreamFile } from "../../spec-pipeline/test/commands/shop.ts";
import { treeOf } from "../../spec-pipeline/test/commands/tree.ts";
import type { Proposal } from "../src/describe-update.ts";
import { exitCode } from "../src/exit-code.ts";
import { propose } from "../src/propose.ts";
import { run } from "../src/run.ts";
import { temporaryFolder } from "./temporary-folder.ts";

type Workspace = Awaited<ReturnType<typeof shopWorkspace>>;

afterEach(() => vi.unstubAllEnvs());

describe("propose", () => {
  it("pushes an update as one commit with a pull request, as the same commit when repeated, until a newer update replaces it", async () => {
    const { workspace, remote } = await shopWithRemote();
    const github = await standInForGitHub("");
    const before = await treeOf(workspace);

    const proposal = await proposeTo(workspace, withNote(), { dryRun: false, open: true });
    const first = await git(remote, "rev-parse", "spec-update");
    await proposeTo(workspace, withNote());
    const second = await git(remote, "rev-parse", "spec-update");
    const log = await git(remote, "log", "--format=%s", second);
    const files = await git(remote, "show", "--name-only", "--format=", second);
    await proposeFrom(workspace, await refusedFile());

    expect(proposal).toMatchObject({ title: "Follow version 1.1.0 of the Lago API", needsWork: false });
    expect(proposal?.body).toContain("`OrderObject.note` was added and is optional");
    expect(second).toBe(first);
    expect(log).toBe("Follow version 1.1.0 of the Lago API\nState");
    expect(files).toMatch(/^\.changeset\/spec-1\.1\.0-/);
    expect(await git(remote, "log", "--format=%s", "spec-update")).toBe(
      "Follow upstream's document: needs work\nState",
    );
    expect(await treeOf(workspace)).toStrictEqual(before);
    expect(await git(workspace.root, "worktree", "list")).not.toContain("\n");
    expect(await github.calls()).toStrictEqual([
      expect.stringMatching(/^pr list --head spec-update --state open/),
      expect.stringMatching(
        /^pr create --head spec-update --base main --title Follow version 1\.1\.0 of the Lago API --body-file \S+$/,
      ),
      "workflow run ci.yml --ref spec-update",
    ]);
    expect(await github.body()).toBe(proposal?.body);
  });

  it("pushes nothing in a dry run", async () => {
    const { workspace, remote } = await shopWithRemote();
    const github = await standInForGitHub("");

    const proposal = await proposeFrom(workspace, await refusedFile(), { dryRun: true, open: true });

    expect(proposal?.title).toBe("Follow upstream's document: needs work");
    expect(await git(remote, "branch", "--list")).toBe("");
    expect(await github.calls()).toStrictEqual([""]);
  });

  it("proposes nothing if nothing is new, and closes the open pull request", async () => {
    const { workspace, remote } = await shopWithRemote();
    const github = await standInForGitHub("17");

    expect(await proposeTo(workspace, shopDocument(), { dryRun: false, open: true })).toBeUndefined();
    expect(await git(remote, "branch", "--list")).toBe("");
    expect((await github.calls()).at(-1)).toMatch(/^pr close 17 /);
  });

  it("proposes the update, marked as needing work, if the client has no method for a new operation", async () => {
    const { workspace, remote } = await shopWithRemote();
    const document = withNote();
    document.paths["/refunds"] = {
      get: { ...(document.paths["/orders"]?.["post"] as object), operationId: "getRefund" },
    };

    const proposal = await proposeTo(workspace, document);

    expect(proposal).toMatchObject({ title: "Follow version 1.1.0 of the Lago API: needs work", needsWork: true });
    expect(await git(remote, "show", "spec-update:spec/openapi.yaml")).toContain("/refunds");
  });

  it("proposes an empty commit, marked as needing work, if upstream has already made a correction", async () => {
    const { workspace, remote } = await shopWithRemote();
    const document = withNote();
    const order = document.components.schemas["OrderObject"] as { required: string[] };
    order.required = ["id"];

    const proposal = await proposeTo(workspace, document);

    expect(proposal?.needsWork).toBe(true);
    expect(proposal?.body).toContain("ghost.yaml");
    expect(await git(remote, "show", "--name-only", "--format=", "spec-update")).toBe("");
  });

  it("updates the open pull request, as a draft if it needs work", async () => {
    const { workspace } = await shopWithRemote();
    const github = await standInForGitHub("17");

    await proposeFrom(workspace, await refusedFile(), { dryRun: false, open: true });

    expect(await github.calls()).toStrictEqual([
      expect.stringMatching(/^pr list /),
      expect.stringMatching(/^pr edit 17 --title Follow upstream's document: needs work --body-file \S+$/),
      "pr ready 17 --undo",
      "workflow run ci.yml --ref spec-update",
    ]);
  });

  it("proposes an empty commit if the document is refused, and shows no secret of the source", async () => {
    const { workspace } = await shopWithRemote();

    const proposal = await proposeFrom(workspace, "https://someone:secret@registry.invalid/openapi.yaml?key=secret");

    expect(proposal).toMatchObject({ title: "Follow upstream's document: needs work", needsWork: true });
    expect(proposal?.body).toContain("`pnpm spec update https://registry.invalid/openapi.yaml` ended with code 2.");
    expect(proposal?.body).not.toContain("secret");
  });

  it("fails if Git cannot push", async () => {
    const { workspace } = await shopWithRemote();
    await git(workspace.root, "remote", "set-url", "origin", "/nowhere");

    await expect(proposeFrom(workspace, await refusedFile())).rejects.toMatchObject({ exitCode: exitCode.failed });
    expect(await git(workspace.root, "worktree", "list")).not.toContain("\n");
  });
});

/** The shop's document, with an additional property. */
function withNote(): ReturnType<typeof shopDocument> {
  const document = shopDocument();
  document.info["version"] = "1.1.0";
  const order = document.components.schemas["OrderObject"] as { properties: Record<string, object> };
  order.properties["note"] = { type: "string" };
  return document;
}

/** A document that is refused when it is read. */
function refusedFile(): Promise<string> {
  return upstreamFile("{}");
}

/** Creates the shop's repository with no uncommitted changes, and a bare repository as its origin. */
async function shopWithRemote(): Promise<{ workspace: Workspace; remote: string }> {
  const workspace = await shopWorkspace();
  const remote = await temporaryFolder();
  await git(remote, "init", "--quiet", "--bare");
  await git(workspace.root, "remote", "add", "origin", remote);
  return { workspace, remote };
}

async function proposeTo(
  workspace: Workspace,
  document: ReturnType<typeof shopDocument>,
  options?: { dryRun: boolean; open: boolean },
): Promise<Proposal | undefined> {
  return proposeFrom(workspace, await upstreamFile(printYaml(document)), options);
}

function proposeFrom(
  { root }: Workspace,
  source: string,
  options = { dryRun: false, open: false },
): Promise<Proposal | undefined> {
  return propose({ root, progress: new Progress(quietStream()) }, { source, ...options });
}

async function git(folder: string, ...args: string[]): Promise<string> {
  return (await run(["git", ...args], { cwd: folder })).trim();
}

/** Replaces `gh` with a program that records its calls. The program reports one open pull request, or none. */
async function standInForGitHub(open: string): Promise<{ calls(): Promise<string[]>; body(): Promise<string> }> {
  const folder = await temporaryFolder({
    gh: `#!/bin/sh
echo "$*" >> "$(dirname "$0")/calls"
case "$*" in
  "pr list"*) echo "${open}" ;;
  *--body-file*) for file; do [ -f "$file" ] && cp "$file" "$(dirname "$0")/body"; done ;;
esac
exit 0
`,
  });
  await chmod(join(folder, "gh"), 0o755);
  await writeFile(join(folder, "calls"), "");
  vi.stubEnv("PATH", [folder, process.env["PATH"]].join(delimiter));
  return {
    calls: async () => (await readFile(join(folder, "calls"), "utf8")).trim().split("\n"),
    body: () => readFile(join(folder, "body"), "utf8"),
  };
}
