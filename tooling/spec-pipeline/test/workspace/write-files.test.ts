import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

import { effectiveChanges, writeFiles } from "../../src/workspace/write-files.ts";
import { emptyWorkspace } from "./empty-workspace.ts";

describe("writeFiles", () => {
  it("writes, replaces and removes", async () => {
    const workspace = await emptyWorkspace();
    await writeFile(join(workspace.root, "old.txt"), "old");
    await writeFile(join(workspace.root, "gone.txt"), "gone");

    await writeFiles(
      workspace,
      new Map([
        ["spec/new.txt", "new"],
        ["old.txt", "newer"],
        ["gone.txt", null],
      ]),
    );

    expect(await workspace.read("spec/new.txt")).toBe("new");
    expect(await workspace.read("old.txt")).toBe("newer");
    expect(await readdir(workspace.root)).toStrictEqual(["old.txt", "spec"]);
  });

  it("restores the files that it replaced if a later file fails", async () => {
    const workspace = await emptyWorkspace();
    await writeFile(join(workspace.root, "first.txt"), "first");

    const writing = writeFiles(
      workspace,
      new Map([
        ["first.txt", "changed"],
        ["new.txt", "new"],
        ["missing.txt", null],
      ]),
    );

    await expect(writing).rejects.toThrow("ENOENT");
    expect(await workspace.read("first.txt")).toBe("first");
    expect(await readdir(workspace.root)).toStrictEqual(["first.txt"]);
  });

  it("changes nothing if a text cannot be written to disk", async () => {
    const workspace = await emptyWorkspace();
    await writeFile(join(workspace.root, "first.txt"), "first");

    const writing = writeFiles(
      workspace,
      new Map([
        ["first.txt", "changed"],
        ["first.txt/inside.txt", "no folder"],
      ]),
    );

    await expect(writing).rejects.toThrow("ENOTDIR");
    expect(await workspace.read("first.txt")).toBe("first");
    expect(await readdir(workspace.root)).toStrictEqual(["first.txt"]);
  });
});

describe("effectiveChanges", () => {
  it("drops changes without effect", async () => {
    const workspace = await emptyWorkspace();
    await writeFile(join(workspace.root, "same.txt"), "same");

    const changes = await effectiveChanges(
      workspace,
      new Map([
        ["same.txt", "same"],
        ["missing.txt", null],
        ["new.txt", "new"],
      ]),
    );

    expect([...changes.keys()]).toStrictEqual(["new.txt"]);
  });
});
