import { describe, expect, it } from "vitest";

import { exitCode } from "../../src/exit-code.ts";
import { put, shopDocument, shopWorkspace, updateTo, withRefunds } from "./shop.ts";

describe("update checks the client against the document", () => {
  it("writes everything for a new operation, and fails until the client has a method for it", async () => {
    const workspace = await shopWorkspace();

    const first = await updateTo(workspace, withRefunds());
    const changeset = await workspace.read(first.changeset ?? "");
    await put(workspace, { "packages/client/src/resources/refunds.ts": 'http.get("/refunds");\n' });
    const second = await updateTo(workspace, withRefunds());

    expect(first).toMatchObject({
      exitCode: exitCode.uncoveredOperation,
      uncovered: { added: ["listRefunds"] },
      undocumented: ["$.paths['/refunds'].get", "$.paths['/refunds'].get.responses['200']"],
      bumps: { "@lagokit/types": "minor" },
    });
    expect(changeset).toContain("`listRefunds` was added: `GET /refunds`");
    expect(second).toMatchObject({ exitCode: exitCode.done, uncovered: { added: [], all: [] } });
  });

  it("counts a removed operation as breaking for the client too, and names the method that lost it", async () => {
    const workspace = await shopWorkspace();
    const document = shopDocument();
    delete document.paths["/orders/latest"];

    const first = await updateTo(workspace, document);
    await put(workspace, { "packages/client/src/resources/orders.ts": 'http.post("/orders");\n' });
    const second = await updateTo(workspace, document);

    const bumps = { "@lagokit/spec": "major", "@lagokit/types": "major", "@lagokit/client": "major" };
    expect(first).toMatchObject({
      exitCode: exitCode.uncoveredOperation,
      orphaned: ["The client calls GET /orders/latest"],
      bumps: { "@lagokit/client": "major" },
    });
    // The method existed when the document was committed, so its removal breaks callers.
    expect(second).toMatchObject({ exitCode: exitCode.done, orphaned: [], bumps });
  });

  it("fails for an operation that moved, until the client calls it at its new path", async () => {
    const workspace = await shopWorkspace();
    const { "/orders/latest": latest = {}, ...paths } = shopDocument().paths;

    const first = await updateTo(workspace, { ...shopDocument(), paths: { ...paths, "/latest_order": latest } });

    expect(first).toMatchObject({
      exitCode: exitCode.uncoveredOperation,
      uncovered: { added: ["getLatestOrder"] },
      orphaned: ["The client calls GET /orders/latest"],
    });
    expect(await workspace.read(first.changeset ?? "")).toContain("`getLatestOrder` moved from");
  });
});
