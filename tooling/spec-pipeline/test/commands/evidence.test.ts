import { describe, expect, it } from "vitest";

import { build } from "../../src/commands/build.ts";
import { check } from "../../src/commands/check.ts";
import { evidence } from "../../src/commands/evidence.ts";
import type { Json } from "../../src/document/json.ts";
import { refusalLines, renderEvidence } from "../../src/evidence/render-evidence.ts";
import { exitCode } from "../../src/exit-code.ts";
import type { Workspace } from "../../src/workspace/workspace.ts";
import { commitAll } from "../workspace/empty-workspace.ts";
import { contextOf, put, shopDocument, shopWorkspace, updateTo } from "./shop.ts";
import { treeOf } from "./tree.ts";

const answers = "spec/evidence/1.0.0/answers.jsonl";
const order = { id: "1", state: "open" };
const line = (body: Json, operation = "GET /orders/latest"): string => JSON.stringify({ operation, status: 200, body });

/** The shop, with recordings of its first version. */
async function recordedShop(...lines: string[]): Promise<Workspace> {
  const workspace = await shopWorkspace();
  await put(workspace, { [answers]: lines.join("\n") });
  return workspace;
}

describe("evidence", () => {
  it("reports contradictions for each Lago version, and operations without a recording", async () => {
    const workspace = await recordedShop(line(order), line({ ...order, state: "refunded" }));

    const { document, report } = await evidence(contextOf(workspace), { subject: undefined });

    expect(report).toMatchObject({
      rows: [
        { version: "1.0.0", kind: "operations", all: 2, without: ["POST /orders"], recordings: 2, refused: 0 },
        { version: "1.0.0", kind: "webhooks", all: 0, recordings: 0, refused: 0 },
      ],
      refusals: [],
      faults: [],
    });
    expect(renderEvidence(document, report)).toMatch(/^1\.0\.0 +operations +2 +1 +1 +2 +0 +0$/m);
  });

  it("limits the report to one operation, by method and path, by ID or by path", async () => {
    const workspace = await recordedShop(line(order), line({}, "POST /orders"));

    const reports = await Promise.all(
      ["GET /orders/latest", "getLatestOrder", "/orders/latest"].map((subject) =>
        evidence(contextOf(workspace), { subject }),
      ),
    );

    for (const { report } of reports)
      expect(report).toMatchObject({ rows: [{ all: 1, recordings: 1, refused: 0 }, { all: 0 }], refusals: [] });
    await expect(evidence(contextOf(workspace), { subject: "GET /cups" })).rejects.toThrow(
      "`GET /cups` is not an operation or webhook: use a form such as",
    );
  });

  it("checks the document on disk, and reports that it does not match its sources", async () => {
    const workspace = await recordedShop(line(order));
    const text = (await workspace.read("spec/openapi.yaml")) ?? "";
    await put(workspace, { "spec/openapi.yaml": text.replaceAll("state:", "status:") });

    const { report } = await evidence(contextOf(workspace), { subject: undefined });

    expect(refusalLines(report.refusals)).toEqual([
      `GET /orders/latest 200: /state is not in the document (${answers}:1)`,
    ]);
    expect(report.faults).toContain("spec/openapi.yaml is out of date: run `pnpm spec build`.");
  });

  it("reports an exception that no recording needs, and evidence that does not exist", async () => {
    const workspace = await recordedShop(line(order));
    await put(workspace, {
      "spec/evidence/exceptions.yaml": "- subjects: [GET /orders/latest]\n  pointers: [/id]\n  reason: A stub.\n",
      "spec/overlays/additions/note.yaml": addition,
    });

    const { report } = await evidence(contextOf(workspace), { subject: undefined });

    expect(report.faults).toEqual([
      "spec/openapi.yaml is out of date: run `pnpm spec build`.",
      "spec/evidence/exceptions.yaml, entry 1: no recording needs `GET /orders/latest` anymore. Remove it.",
      "spec/evidence/exceptions.yaml, entry 1: no recording needs `/id` anymore. Remove it.",
      "spec/overlays/additions/note.yaml, action 1: the recording `1.0.0 POST /orders 200` does not exist.",
    ]);
  });

  it("stops a build, which reports operation, pointer and recording and writes nothing", async () => {
    const workspace = await recordedShop(line(order), line({ state: "open" }), line({ state: "paid" }));
    const before = await treeOf(workspace);
    const pointer = "/id";

    const report = await build(contextOf(workspace), { dryRun: false });

    expect(report).toMatchObject({
      exitCode: exitCode.refusedEvidence,
      written: false,
      problems: [
        {
          title: "Recordings contradict the document",
          lines: [
            `GET /orders/latest 200: ${pointer} is missing, but the document requires it (${answers}:2 and 1 more)`,
          ],
        },
      ],
    });
    expect(await treeOf(workspace)).toStrictEqual(before);
    await expect(check(contextOf(workspace))).rejects.toMatchObject({ exitCode: exitCode.refusedEvidence });
  });

  it.each([
    ["{", "it is not JSON"],
    ['{"status":200,"body":{}}', "it must have an `operation` or a `webhook_type`, and a `body`"],
    ['{"operation":"GET /orders","body":{}}', "it must have a `status`"],
  ])("refuses %s as a recording", async (text, fault) => {
    const workspace = await recordedShop(line(order), text);

    await expect(evidence(contextOf(workspace), { subject: undefined })).rejects.toThrow(
      `${answers}:2 is not a recording: ${fault}.`,
    );
  });
});

describe("an update", () => {
  it("marks what the new document adds, and makes it optional, because an older Lago lacks it", async () => {
    const workspace = await shopWorkspace();
    const document = shopDocument();
    document.info["version"] = "1.1.0";
    document.components.schemas["OrderObject"] = {
      type: "object",
      required: ["id", "note", "ghost"],
      properties: {
        id: { type: "string" },
        state: { type: "string", enum: ["open", "paid"] },
        note: { type: "string" },
      },
    };

    await updateTo(workspace, document);

    expect(await workspace.read("spec/since.yaml")).toContain("1.1.0:\n  - schema OrderObject/note\n");
    expect(await workspace.read("spec/openapi.yaml")).toMatch(/note:\n +x-since: 1\.1\.0\n/);
    expect(await workspace.read("spec/openapi.yaml")).toMatch(/required:\n +- id\n +properties:/);
    await commitAll(workspace);
    expect(await updateTo(workspace, document)).toMatchObject({ files: [] });
    document.info["version"] = "1.2.0";
    await updateTo(workspace, document);
    expect(await workspace.read("spec/since.yaml")).toContain("1.1.0:\n  - schema OrderObject/note\n");
  });

  it("marks additions without a new version as later than the last version", async () => {
    const workspace = await shopWorkspace();
    const document = shopDocument();
    document.paths["/orders/first"] = document.paths["/orders/latest"] ?? {};
    document.paths["/orders/first"] = JSON.parse(
      JSON.stringify(document.paths["/orders/first"]).replace("getLatestOrder", "getFirstOrder"),
    );

    await updateTo(workspace, document);

    expect(await workspace.read("spec/since.yaml")).toContain("after 1.0.0:\n  - operation GET /orders/first\n");
  });
});

const addition = `overlay: 1.0.0
info:
  title: Orders have notes
  version: 1.0.0
x-reason: The server sends a note.
x-evidence: 1.0.0 POST /orders 200
actions:
  - target: $.components.schemas.OrderObject.properties
    update:
      note: { type: string }
`;
