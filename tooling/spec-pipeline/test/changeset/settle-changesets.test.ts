import { parseChangesetFile } from "@changesets/parse";
import { describe, expect, it } from "vitest";

import type { ChangesetFile } from "../../src/changeset/changeset.ts";
import { type ChangesetState, settleChangesets } from "../../src/changeset/settle-changesets.ts";
import type { ReleaseBumps } from "../../src/compare/package-bumps.ts";
import { exitCode } from "../../src/exit-code.ts";
import type { PendingChangeset } from "../../src/workspace/pending-changesets.ts";

const minor: ReleaseBumps = {
  "@lagokit/spec": "minor",
  "@lagokit/types": "minor",
  "@lagokit/client": "minor",
  "@lagokit/webhooks": "none",
  "@lagokit/testing": "none",
  "@lagokit/outbox": "none",
};

const written: ChangesetFile = {
  fileName: ".changeset/spec-1.1.0-00000001.md",
  text: changeset("- `listRefunds` was added", "- `Order.note` was added"),
};

describe("settleChangesets", () => {
  it("replaces the changeset of an earlier run for the same uncommitted update", () => {
    const { files, fileName, notes } = settle({ pending: [pending("00000002")] });

    expect([...files]).toEqual([
      [".changeset/spec-1.1.0-00000002.md", null],
      [written.fileName, written.text],
    ]);
    expect({ fileName, notes }).toEqual({ fileName: written.fileName, notes: [] });
  });

  it("deletes the changeset of an earlier run if nothing changes anymore", () => {
    const { files, fileName } = settle({ written: undefined, pending: [pending("00000002")] });

    expect([...files]).toEqual([[".changeset/spec-1.1.0-00000002.md", null]]);
    expect(fileName).toBeUndefined();
  });

  it("keeps a changeset that describes committed changes, and writes another one for later changes", () => {
    const { files, notes } = settle({ isCommitted: true, pending: [pending("00000002"), edited()] });

    expect([...files.keys()]).toEqual([written.fileName]);
    expect(notes).toEqual([
      ".changeset/spec-1.1.0-00000002.md is not committed yet",
      ".changeset/spec-1.1.0-00000009.md is not committed yet",
    ]);
  });

  it("keeps only the edited changeset, and reports the lines that it lacks", () => {
    const one = edited(changeset("Refunds, at last: `listRefunds` was added."));

    const { files, fileName, notes } = settle({ pending: [one, pending("00000002")] });

    expect([...files]).toEqual([[".changeset/spec-1.1.0-00000002.md", null]]);
    expect(fileName).toBe(one.path);
    expect(notes).toEqual([
      `${one.path} was edited and is kept. It does not contain these lines of the new changeset:`,
      "- `Order.note` was added",
    ]);
  });

  it("keeps an edited changeset that contains all lines, and reports no missing line", () => {
    expect(settle({ pending: [edited(`${written.text}\nThank you.\n`)] }).notes).toEqual([
      ".changeset/spec-1.1.0-00000009.md was edited and is kept",
    ]);
  });

  it("asks to delete an edited changeset without remaining changes", () => {
    expect(settle({ written: undefined, pending: [edited()] }).notes).toEqual([
      ".changeset/spec-1.1.0-00000009.md was edited and is kept, but it has no remaining changes: delete it",
    ]);
  });

  it("accepts an edited changeset with a higher bump than the changes need", () => {
    const one = edited(changeset("- All new").replaceAll("minor", "major"));

    expect(settle({ pending: [one] }).fileName).toBe(one.path);
  });

  it.each([
    ["a lower", changeset("- New").replace('"@lagokit/types": minor', "'@lagokit/types': patch")],
    ["no", changeset("- New").replace('"@lagokit/types": minor\n', "")],
  ])("raises an edited changeset with %s bump for a package, and keeps its text", (_, text) => {
    const one = edited(text);

    const { files, notes } = settle({ pending: [one] });

    const releases = parseChangesetFile(files.get(one.path) ?? "");
    expect(Object.fromEntries(releases.releases.map(({ name, type }) => [name, type]))).toEqual({
      "@lagokit/spec": "minor",
      "@lagokit/types": "minor",
      "@lagokit/client": "minor",
    });
    expect(releases.summary).toBe("- New");
    expect(notes.at(-1)).toBe(`${one.path} has higher bumps now: @lagokit/types minor`);
  });

  it("refuses an edited file that is no longer a valid changeset", () => {
    expect(() => settle({ pending: [edited("We have refunds now.\n")] })).toThrow(
      expect.objectContaining({
        exitCode: exitCode.uncommittedWork,
        message: expect.stringContaining("is no longer a valid changeset: fix its front matter, or delete the file"),
      }),
    );
  });
});

function settle(state: Partial<ChangesetState>): ReturnType<typeof settleChangesets> {
  return settleChangesets({ written, bumps: minor, pending: [], isCommitted: false, ...state });
}

function pending(digest: string): PendingChangeset {
  return { path: `.changeset/spec-1.1.0-${digest}.md`, text: changeset("- Old"), isEdited: false };
}

function edited(text = changeset("- Mine")): PendingChangeset {
  return { path: ".changeset/spec-1.1.0-00000009.md", text, isEdited: true };
}

function changeset(...lines: readonly string[]): string {
  const releases = ["spec", "types", "client"].map((name) => `"@lagokit/${name}": minor`);
  return ["---", ...releases, "---", "", ...lines, ""].join("\n");
}
