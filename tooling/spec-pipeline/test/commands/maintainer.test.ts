import { appendFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

import { build } from "../../src/commands/build.ts";
import type { Report } from "../../src/commands/report.ts";
import { printYaml } from "../../src/document/yaml.ts";
import { exitCode } from "../../src/exit-code.ts";
import type { Workspace } from "../../src/workspace/workspace.ts";
import { commitAll } from "../workspace/empty-workspace.ts";
import { contextOf, provenOverlay, put, shopDocument, shopWorkspace, updateTo, withRefunds } from "./shop.ts";

const refundMethod = {
  "packages/client/src/resources/refunds.ts": 'http.get("/refunds");\n',
};

const refundWords = {
  "spec/overlays/docs/refunds.yaml": printYaml({
    overlay: "1.0.0",
    info: { title: "Refunds", version: "1.0.0" },
    actions: [{ target: "$.paths['/refunds'].get", update: { description: "Lists refunds." } }],
  }),
};

/** Adds the note that the server sends with each order and that the document lacks. */
const note = {
  "spec/overlays/additions/notes.yaml": provenOverlay([
    { target: "$.components.schemas.OrderObject.properties", update: { note: { type: "string" } } },
  ]),
};

describe("a maintainer", () => {
  it("completes an update with one changeset, which later runs do not change", async () => {
    const workspace = await shopWorkspace();

    const updated = await updateTo(workspace, withRefunds());
    await put(workspace, { ...refundMethod, ...refundWords });
    const built = await rebuild(workspace);
    const again = await rebuild(workspace);
    await commitAll(workspace);
    const afterCommit = [await rebuild(workspace), await updateTo(workspace, withRefunds())];

    expect(updated.exitCode).toBe(exitCode.uncoveredOperation);
    expect(built).toMatchObject({ exitCode: exitCode.done, notes: [] });
    expect(again.files).toStrictEqual([]);
    expect(afterCommit).toMatchObject([
      { exitCode: exitCode.done, files: [], changeset: undefined, notes: [] },
      { exitCode: exitCode.done, files: [], changeset: undefined, notes: [] },
    ]);
    expect(await changesetsOf(workspace)).toStrictEqual([
      [
        "---",
        '"@lagokit/spec": minor',
        '"@lagokit/types": minor',
        '"@lagokit/client": minor',
        '"@lagokit/webhooks": minor',
        '"@lagokit/testing": minor',
        "---",
        "",
        "Follow version 1.1.0 of the Lago API: 1 new operation, no breaking changes.",
        "",
        "**New operations and webhooks**",
        "",
        "- `listRefunds` was added: `GET /refunds`",
        "",
      ].join("\n"),
    ]);
  });

  it("who corrects an update gets one changeset for all changes", async () => {
    const workspace = await shopWorkspace();
    await updateTo(workspace, withRefunds());
    await put(workspace, { ...refundMethod, ...note });

    await rebuild(workspace);
    await updateTo(workspace, withRefunds());

    const [changeset, ...others] = await changesetsOf(workspace);
    expect(others).toStrictEqual([]);
    expect(changeset).toContain("Follow version 1.1.0 of the Lago API and correct its document: 1 new operation");
    expect(changeset).toContain("- `listRefunds` was added");
    expect(changeset).toContain("- `OrderObject.note` was added");
  });

  it("who only corrects the document gets a changeset that says that the API did not change, after any command", async () => {
    const workspace = await shopWorkspace();
    await put(workspace, note);

    await updateTo(workspace, shopDocument());

    expect(await changesetsOf(workspace)).toStrictEqual([
      expect.stringContaining(
        "Correct the document of the Lago API: no breaking changes.\n\nThese changes only correct the document",
      ),
    ]);
  });

  it("who only renames a type gets a changeset without changes of the document", async () => {
    const workspace = await shopWorkspace();
    await put(workspace, { "spec/type-names.yaml": "OrderObject:\n  name: Purchase\n  reason: Shorter.\n" });

    const report = await rebuild(workspace);

    expect(report.bumps).toMatchObject({ "@lagokit/spec": "none", "@lagokit/client": "major" });
    expect(await changesetsOf(workspace)).toStrictEqual([
      expect.stringContaining("Rename types: 2 breaking changes.\n\n**Breaking**"),
    ]);
  });

  it("who returns to the previous document after a commit gets a second changeset", async () => {
    const workspace = await shopWorkspace();
    await updateTo(workspace, withRefunds());
    await commitAll(workspace);

    await updateTo(workspace, shopDocument());

    const changesets = await changesetsOf(workspace);
    expect(changesets).toHaveLength(2);
    expect(changesets[0]).toContain("Follow version 1.0.0 of the Lago API: 1 removed operation");
  });

  it("who commits everything except the new changeset keeps that changeset in the next build", async () => {
    const workspace = await shopWorkspace();
    const { changeset = "" } = await updateTo(workspace, withRefunds());
    const text = (await workspace.read(changeset)) ?? "";
    await rm(join(workspace.root, changeset));
    await put(workspace, refundMethod);
    await commitAll(workspace);
    await put(workspace, { [changeset]: text });

    const report = await rebuild(workspace);

    expect(report).toMatchObject({ files: [], notes: [`${changeset} is not committed yet`] });
    expect(await changesetsOf(workspace)).toStrictEqual([text]);
  });
});

describe("an edited changeset", () => {
  it("is kept, and no second changeset is written", async () => {
    const workspace = await shopWorkspace();
    const { changeset = "" } = await updateTo(workspace, withRefunds());
    await appendFile(join(workspace.root, changeset), "\nSee the refunds.\n");
    const edited = (await workspace.read(changeset)) ?? "";
    await put(workspace, { ...refundMethod, ...refundWords });

    const report = await rebuild(workspace);
    const again = await rebuild(workspace);

    expect(report).toMatchObject({
      changeset,
      notes: [`${changeset} was edited and is kept`, `${changeset} has higher bumps now: @lagokit/client minor`],
    });
    expect(again).toMatchObject({ files: [], notes: [`${changeset} was edited and is kept`] });
    expect(await changesetsOf(workspace)).toStrictEqual([
      edited.replace('"@lagokit/client": patch', '"@lagokit/client": minor'),
    ]);
  });
});

function rebuild(workspace: Workspace): Promise<Report> {
  return build(contextOf(workspace), { dryRun: false });
}

/** Reads the changesets of a repository, in the order of their names. */
async function changesetsOf(workspace: Workspace): Promise<readonly string[]> {
  const files = await workspace.list(".changeset", ".md");
  return Promise.all(files.map(async (file) => (await workspace.read(file)) ?? ""));
}
