import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";

import { renderReplay } from "../../src/commands/render-replay.ts";
import { replay } from "../../src/commands/replay.ts";
import type { JsonObject } from "../../src/document/json.ts";
import { exitCode } from "../../src/exit-code.ts";
import { documentOf, object, receives, reference, sends } from "../compare/documents.ts";
import { contextOf } from "./shop.ts";
import { emptyWorkspace } from "../workspace/empty-workspace.ts";

const text = { type: "string" };
const things = (properties: JsonObject): JsonObject =>
  documentOf({ operations: [receives("findThing", reference("Thing"))], schemas: { Thing: object(properties) } });
const withMaker = (document: JsonObject): JsonObject => ({
  ...document,
  paths: { ...(document["paths"] as JsonObject), "/makers": { post: sends("makeThing", object({})) } },
});

const [plain, named, nullable] = [{}, { name: text }, { name: { type: ["string", "null"] } }].map(things) as [
  JsonObject,
  JsonObject,
  JsonObject,
];

/** Twenty releases in the order of their versions. Each has the expected severity of its changes. */
const releases: readonly (readonly [document: JsonObject, outcome: string])[] = [
  [plain, "first"],
  [plain, "none   0 major, 0 minor, 0 patch"],
  [named, "minor  0 major, 1 minor, 0 patch"],
  [nullable, "major  1 major, 0 minor, 0 patch"],
  [nullable, "none   0 major, 0 minor, 0 patch"],
  [withMaker(nullable), "minor  0 major, 1 minor, 0 patch"],
  [{ ...withMaker(nullable), openapi: "2.0" }, "refused"],
  [withMaker(named), "minor  0 major, 1 minor, 0 patch"],
  [named, "major  1 major, 0 minor, 0 patch"],
  [{ ...named, paths: 1 }, "refused"],
  [plain, "major  1 major, 0 minor, 0 patch"],
  [withMaker(named), "minor  0 major, 2 minor, 0 patch"],
  ...Array.from({ length: 8 }, () => [withMaker(named), "none   0 major, 0 minor, 0 patch"] as const),
];

describe("replay", () => {
  it("prints one line for each of twenty releases in the order of their versions, including refused ones", async () => {
    const folder = await mkdtemp(join(tmpdir(), "lagokit-replay-"));
    onTestFinished(() => rm(folder, { recursive: true }));
    for (const [index, [document]] of releases.entries()) {
      const version = `1.${index}.0`;
      const info = { title: "Small", version };
      await writeFile(join(folder, `release-${version}.json`), JSON.stringify({ ...document, info }));
    }

    const series = await replay(contextOf(await emptyWorkspace()), folder);
    const lines = renderReplay(series).split("\n");

    expect(series.map(({ version }) => version)).toEqual(releases.map((_, index) => `1.${index}.0`));
    for (const [index, [, outcome]] of releases.entries()) expect(lines[index]).toContain(`  ${outcome}`);
    // The document after a refused one is compared with the last accepted one.
    expect(lines[7]).toMatch(/^1\.5\.0 → 1\.7\.0 +minor .* \d+\.\d s$/);
    expect(lines[6]).toContain('it is "2.0"');
    expect(lines.slice(20)).toEqual(["", expect.stringMatching(/^20 documents, 2 refused, \d+\.\d s\.$/)]);
  });

  it.each([
    ["does not exist", "missing", "it is not a readable folder"],
    ["has no documents", ".", "it has fewer than two documents"],
  ])("refuses a folder that %s", async (_, name, what) => {
    const { root } = await emptyWorkspace();

    await expect(replay(contextOf(await emptyWorkspace()), join(root, name))).rejects.toMatchObject({
      exitCode: exitCode.refusedInput,
      message: expect.stringContaining(what),
    });
  });
});
