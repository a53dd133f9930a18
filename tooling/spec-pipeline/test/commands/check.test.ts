import { describe, expect, it } from "vitest";

import { build } from "../../src/commands/build.ts";
import { check } from "../../src/commands/check.ts";
import { exitCode } from "../../src/exit-code.ts";
import { contextOf, put, shopWorkspace } from "./shop.ts";

const overlay = "spec/overlays/docs/words.yaml";

describe("check", () => {
  it("passes if every generated file is up to date", async () => {
    const workspace = await shopWorkspace();

    await expect(check(contextOf(workspace))).resolves.toBeUndefined();
  });

  it("names the generated files that are older than an overlay, until they are built", async () => {
    const workspace = await shopWorkspace();
    await put(workspace, {
      [overlay]: ((await workspace.read(overlay)) ?? "").replace("Does it", "Does what it says"),
    });

    await expect(check(contextOf(workspace))).rejects.toMatchObject({
      exitCode: exitCode.staleFile,
      message: expect.stringMatching(/^spec\/openapi\.yaml.* is out of date: run `pnpm spec build`\.$/),
    });
    await build(contextOf(workspace), { dryRun: false });
    await expect(check(contextOf(workspace))).resolves.toBeUndefined();
  });

  it.each([
    ["spec/contract.yaml", "was edited by hand"],
    ["spec/openapi.yaml", "is out of date"],
    ["packages/types/src/openapi.ts", "is out of date"],
    ["packages/types/src/names.ts", "is out of date"],
    ["packages/testing/src/spec/routes.ts", "is out of date"],
    ["packages/testing/src/spec/samples.ts", "is out of date"],
    ["packages/testing/src/spec/entities.ts", "is out of date"],
    ["spec/upstream.lock.json", "is missing or cannot be read"],
  ])("detects an edit of %s", async (file, fault) => {
    const workspace = await shopWorkspace();
    await put(workspace, { [file]: `${await workspace.read(file)}\n# edited\n` });

    await expect(check(contextOf(workspace))).rejects.toMatchObject({
      exitCode: exitCode.staleFile,
      message: expect.stringContaining(fault),
    });
  });
});

describe("build", () => {
  it("writes a changeset about a correction", async () => {
    const workspace = await shopWorkspace();
    await put(workspace, { "spec/overlays/corrections/state.yaml": correctionOfState });

    const report = await build(contextOf(workspace), { dryRun: false });

    expect(report.bumps).toMatchObject({ "@lagokit/types": "minor" });
    expect(await workspace.read(report.changeset ?? "")).toContain("`refunded`");
  });
});

const correctionOfState = `overlay: 1.0.0
info:
  title: Orders can be refunded
  version: 1.0.0
x-reason: An order can be refunded.
x-server-commit: 0123abc
x-evidence: app/models/order.rb:3
actions:
  - target: $.components.schemas.OrderObject.properties.state
    update:
      enum:
        - refunded
`;
