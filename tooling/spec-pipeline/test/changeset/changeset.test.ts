import { parseChangesetFile } from "@changesets/parse";
import { describe, expect, it } from "vitest";
import { type ChangesetContext, writeChangesetText } from "../../src/changeset/changeset.ts";
import { resourcesOf } from "../../src/changeset/resources.ts";
import { packageBumps } from "../../src/compare/package-bumps.ts";
import { compareDocuments } from "../../src/compare/compare-documents.ts";
import type { JsonObject } from "../../src/document/json.ts";
import { documentOf, object, openEnum, receives, reference } from "../compare/documents.ts";

const text = { type: "string" };

function thingDocument(version: string, thing: JsonObject, extra: readonly JsonObject[] = []): JsonObject {
  return documentOf({
    operations: [receives("findThing", reference("Thing")), ...extra],
    schemas: { Thing: thing },
    members: { info: { title: "Small", version } },
  });
}

const older = thingDocument("1.0.0", object({ status: openEnum("a", "b"), name: text }, ["name"]));
const newer = thingDocument("2.0.0", object({ status: openEnum("a", "b", "c"), label: text }), [
  receives("findOther", text),
]);
const comparison = await compareDocuments(older, newer);

const context: ChangesetContext = {
  version: "2.0.0",
  bumps: packageBumps(comparison, new Set()),
  reason: "upstream",
  resourceOf: resourcesOf(newer),
};

describe("writeChangesetText", () => {
  it("names the file after the version and a digest of the text, so that a second run writes the same file", () => {
    const first = writeChangesetText(comparison, context);
    const second = writeChangesetText(comparison, context);

    expect(first?.fileName).toMatch(/^\.changeset\/spec-2\.0\.0-[0-9a-f]{8}\.md$/);
    expect(second).toEqual(first);
  });

  it("lists breaking changes, new operations and other additions for users", () => {
    const changeset = writeChangesetText(comparison, context);

    expect(changeset?.text).toBe(
      [
        "---",
        '"@lagokit/spec": major',
        '"@lagokit/types": major',
        '"@lagokit/client": patch',
        '"@lagokit/webhooks": major',
        '"@lagokit/testing": major',
        "---",
        "",
        "Follow version 2.0.0 of the Lago API: 1 new operation, 1 breaking change.",
        "",
        "**Breaking**",
        "",
        "- `Thing.name` was removed (in responses of `findThing`)",
        "",
        "**New operations and webhooks**",
        "",
        "- `findOther` was added: `GET /findOther`",
        "",
        "**Added**",
        "",
        "- `Thing.label` was added and is optional (in responses of `findThing`)",
        "- `Thing.status` gained `c` (in responses of `findThing`)",
        "",
      ].join("\n"),
    );
  });

  it("writes a file that `@changesets/parse` reads", () => {
    const changeset = writeChangesetText(comparison, context);

    const { releases, summary } = parseChangesetFile(changeset?.text ?? "");

    expect(releases).toEqual([
      { name: "@lagokit/spec", type: "major" },
      { name: "@lagokit/types", type: "major" },
      { name: "@lagokit/client", type: "patch" },
      { name: "@lagokit/webhooks", type: "major" },
      { name: "@lagokit/testing", type: "major" },
    ]);
    expect(summary).toMatch(/^Follow version 2\.0\.0 of the Lago API/);
  });

  it("describes corrections as fixes that may stop code from compiling", () => {
    const changeset = writeChangesetText(comparison, { ...context, reason: "corrections" });

    expect(changeset?.text).toContain(
      "Correct the document of the Lago API: 1 new operation, 1 breaking change.\n\nThese changes only correct the document. The API itself did not change. A corrected type is a fix, but code that relied on the incorrect type may no longer compile.",
    );
  });

  it("reports no changes for a new version that changes nothing", async () => {
    const same = await compareDocuments(older, { ...older, info: { title: "Small", version: "1.0.1" } });

    const changeset = writeChangesetText(same, { ...context, version: "1.0.1", bumps: packageBumps(same, new Set()) });

    expect(changeset?.text).toBe(
      [
        "---",
        '"@lagokit/spec": patch',
        '"@lagokit/types": patch',
        "---",
        "",
        "Follow version 1.0.1 of the Lago API: no changes for callers.",
        "",
      ].join("\n"),
    );
  });

  it("writes no changeset if no package gets a new version", async () => {
    const same = await compareDocuments(older, older);

    expect(writeChangesetText(same, { ...context, bumps: packageBumps(same, new Set()) })).toBeUndefined();
  });

  it("escapes a version that would write the file outside its folder", () => {
    const changeset = writeChangesetText(comparison, { ...context, version: "../../2.0" });

    expect(changeset?.fileName).toMatch(/^\.changeset\/spec-\.\.-\.\.-2\.0-[0-9a-f]{8}\.md$/);
  });
});

describe("a changeset of more than a hundred lines", () => {
  it("has one line for each resource", async () => {
    const properties = Array.from({ length: 101 }, (_, index) => [`field${index}`, text] as const);
    const wide = (value: JsonObject): JsonObject =>
      object(Object.fromEntries(properties.map(([name]) => [name, value])));
    const nullable = { type: ["string", "null"] };
    const [before, after] = [tagged("1.0.0", wide(text)), tagged("2.0.0", wide(nullable))];
    const many = await compareDocuments(before, after);

    const changeset = writeChangesetText(many, { ...context, resourceOf: resourcesOf(after) });

    expect(changeset?.text.split("\n").filter((line) => line.startsWith("- "))).toEqual([
      "- **things**: now nullable `field0`, `field100`, `field10` and 98 more.",
    ]);
  });
});

function tagged(version: string, thing: JsonObject): JsonObject {
  return { ...thingDocument(version, thing), tags: [{ name: "things" }] };
}
