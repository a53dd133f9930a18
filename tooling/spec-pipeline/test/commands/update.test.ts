import { describe, expect, it } from "vitest";

import { printYaml } from "../../src/document/yaml.ts";
import { exitCode } from "../../src/exit-code.ts";
import { commitAll } from "../workspace/empty-workspace.ts";
import { provenOverlay, put, shopDocument, shopWorkspace, updateTo, withRefunds } from "./shop.ts";
import { treeOf } from "./tree.ts";

describe("update", () => {
  it("writes the contract, the lockfile, the document and the types", async () => {
    const workspace = await shopWorkspace();

    const tree = await treeOf(workspace);

    expect(tree["spec/contract.yaml"]).not.toContain("Tells it apart");
    expect(tree["spec/openapi.yaml"]).toContain("description: Done.");
    expect(JSON.parse(tree["spec/upstream.lock.json"] ?? "")).toMatchObject({
      source: "upstream.yaml",
      version: "1.0.0",
    });
    expect(tree["packages/types/src/names.ts"]).toContain("export interface Order {");
    expect(tree["packages/types/package.json"]).toContain('"apiVersion": "1.0.0"');
  });

  it("changes nothing if the document is already vendored", async () => {
    const workspace = await shopWorkspace();

    const report = await updateTo(workspace, shopDocument());

    expect(report).toMatchObject({ exitCode: exitCode.done, files: [], changeset: undefined });
  });

  it("changes only the lockfile if upstream changed only its prose", async () => {
    const workspace = await shopWorkspace();
    const document = shopDocument();
    document.info["description"] = "A shop for orders.";

    const report = await updateTo(workspace, document);

    expect(report.files).toStrictEqual(["spec/upstream.lock.json"]);
  });

  it("writes nothing in a dry run, and reports the files that it would write", async () => {
    const workspace = await shopWorkspace();
    const before = await treeOf(workspace);

    const report = await updateTo(workspace, withRefunds(), true);

    expect(report).toMatchObject({ written: false, exitCode: exitCode.uncoveredOperation });
    expect(report.files).toContain("spec/openapi.yaml");
    expect(await treeOf(workspace)).toStrictEqual(before);
  });

  it("changes nothing in a second run, before and after a commit", async () => {
    const workspace = await shopWorkspace();
    await updateTo(workspace, withRefunds());

    const again = await updateTo(workspace, withRefunds());
    await commitAll(workspace);
    const afterCommit = await updateTo(workspace, withRefunds());

    expect(again.files).toStrictEqual([]);
    expect(afterCommit).toMatchObject({ files: [], changeset: undefined });
  });

  it("deletes the changeset of an uncommitted update that a second update reverts", async () => {
    const workspace = await shopWorkspace();
    const first = await updateTo(workspace, withRefunds());

    const second = await updateTo(workspace, shopDocument());

    expect(second.files).toContain(first.changeset);
    expect(Object.keys(await treeOf(workspace)).filter((path) => path.startsWith(".changeset/"))).toStrictEqual([]);
  });

  it("keeps the exported type name when upstream renames a schema", async () => {
    const workspace = await shopWorkspace();
    const text = JSON.stringify(shopDocument()).replaceAll("OrderObject", "PurchaseObject");
    await put(workspace, {
      "spec/overlays/corrections/ghost.yaml": (
        (await workspace.read("spec/overlays/corrections/ghost.yaml")) ?? ""
      ).replace("OrderObject", "PurchaseObject"),
    });

    const report = await updateTo(workspace, JSON.parse(text) as never);

    expect(report.comparison.changes).toStrictEqual([]);
    expect(await workspace.read("packages/types/src/names.ts")).toContain("export interface Order {");
    expect(await workspace.read("spec/type-names.yaml")).toContain("PurchaseObject:\n  name: Order\n");
  });

  it("counts a type name that is no longer exported as breaking", async () => {
    const workspace = await shopWorkspace();
    const document = shopDocument();
    document.components.schemas["Unused"] = { type: "object", properties: { id: { type: "string" } } };
    await updateTo(workspace, document);
    await commitAll(workspace);

    const report = await updateTo(workspace, shopDocument());

    expect(await workspace.read(report.changeset ?? "")).toContain("- Type `Unused` is no longer exported\n");
    expect(report.bumps).toMatchObject({ "@lagokit/types": "major" });
    expect(report.comparison.changes).toMatchObject([
      { kind: "type-name-removed", message: "Type `Unused` is no longer exported" },
    ]);
  });
});

describe("update leaves the tree untouched", () => {
  it("when a correction no longer applies", async () => {
    const workspace = await shopWorkspace();
    const before = await treeOf(workspace);
    const document = shopDocument();
    document.components.schemas["OrderObject"] = {
      type: "object",
      required: ["id"],
      properties: { id: { type: "string" } },
    };

    const report = await updateTo(workspace, document);

    expect(report).toMatchObject({ exitCode: exitCode.failedOverlay, written: false });
    expect(report.problems[0]?.lines).toStrictEqual([
      expect.stringMatching(/^spec\/overlays\/corrections\/ghost\.yaml, action 1: .* selects nothing/),
    ]);
    expect(await treeOf(workspace)).toStrictEqual(before);
  });

  it("when upstream documents an addition, and an overlay refers to another part of that addition", async () => {
    const workspace = await shopWorkspace();
    await put(workspace, {
      "spec/overlays/additions/notes.yaml": provenOverlay([
        { target: "$.components.schemas", update: { Note: { type: "string" } } },
        { target: "$.components.schemas.OrderObject.properties", update: { note: { type: "string" } } },
      ]),
      "spec/overlays/shapes/notes.yaml": provenOverlay([
        { target: "$.components.schemas.OrderObject.properties.state", remove: true },
        {
          target: "$.components.schemas.OrderObject.properties",
          update: { memo: { $ref: "#/components/schemas/Note" } },
        },
      ]),
    });
    const before = await treeOf(workspace);
    const document = shopDocument();
    document.components.schemas["OrderObject"] = {
      type: "object",
      required: ["id", "ghost"],
      properties: { id: { type: "string" }, state: { type: "string", enum: ["open"] }, note: { type: "string" } },
    };

    const report = await updateTo(workspace, document);

    expect(report).toMatchObject({ exitCode: exitCode.failedOverlay, written: false });
    expect(report.problems[0]?.lines).toStrictEqual([
      "spec/overlays/additions/notes.yaml, action 2: `$.components.schemas.OrderObject.properties` already has `note`: upstream documents it now. Remove the addition.",
    ]);
    expect(await treeOf(workspace)).toStrictEqual(before);
  });

  it("when a description belongs to a missing property, and applying it would create the property", async () => {
    const workspace = await shopWorkspace();
    await put(workspace, {
      "spec/overlays/docs/ghosts.yaml": printYaml({
        overlay: "1.0.0",
        info: { title: "Ghosts", version: "1.0.0" },
        actions: [
          {
            target: "$.components.schemas.OrderObject",
            update: { properties: { phantom: { description: "Not a property." } } },
          },
        ],
      }),
    });
    const before = await treeOf(workspace);

    const report = await updateTo(workspace, shopDocument());

    expect(report).toMatchObject({ exitCode: exitCode.failedOverlay, written: false });
    expect(report.problems[0]?.lines).toStrictEqual([
      expect.stringContaining("the texts for #/components/schemas/OrderObject/properties/phantom change the API"),
    ]);
    expect(await treeOf(workspace)).toStrictEqual(before);
  });

  it("when the document does not pass the linter", async () => {
    const workspace = await shopWorkspace();
    const before = await treeOf(workspace);
    const document = shopDocument();
    document.components.schemas["OrderObject"] = {
      ...(document.components.schemas["OrderObject"] as object),
      type: "thing",
    };

    const report = await updateTo(workspace, document);

    expect(report).toMatchObject({ exitCode: exitCode.lintError, written: false });
    expect(report.problems[0]?.lines).toContainEqual(expect.stringContaining("#/components/schemas/OrderObject"));
    expect(await treeOf(workspace)).toStrictEqual(before);
  });

  it("when a file that it would overwrite has uncommitted changes", async () => {
    const workspace = await shopWorkspace();
    await put(workspace, { "spec/openapi.yaml": "# my own draft\n" });
    const before = await treeOf(workspace);

    await expect(updateTo(workspace, withRefunds())).rejects.toMatchObject({
      exitCode: exitCode.uncommittedWork,
      message: expect.stringMatching(/^spec\/openapi\.yaml has uncommitted changes/),
    });
    expect(await treeOf(workspace)).toStrictEqual(before);
  });
});
