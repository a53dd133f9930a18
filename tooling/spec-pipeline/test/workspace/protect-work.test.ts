import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";

import { exitCode } from "../../src/exit-code.ts";
import { sha256 } from "../../src/lock/lock.ts";
import { protectWork } from "../../src/workspace/protect-work.ts";
import { signed } from "../../src/workspace/signed-file.ts";
import type { Workspace } from "../../src/workspace/workspace.ts";
import { commitAll, emptyWorkspace } from "./empty-workspace.ts";

describe("protectWork", () => {
  it("permits overwriting a file that is unchanged since its commit", async () => {
    const workspace = await emptyWorkspace();
    await put(workspace, "spec/openapi.yaml", "written by hand");
    await commitAll(workspace);

    await expect(protectWork(workspace, new Map([["spec/openapi.yaml", "new"]]))).resolves.toBeUndefined();
  });

  it("permits it in a clone that belongs to another user too", async () => {
    const workspace = await emptyWorkspace();
    await put(workspace, "spec/openapi.yaml", "written by hand");
    await commitAll(workspace);
    vi.stubEnv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1");
    onTestFinished(() => void vi.unstubAllEnvs());

    await expect(protectWork(workspace, new Map([["spec/openapi.yaml", "new"]]))).resolves.toBeUndefined();
  });

  it("permits overwriting a file that is unchanged since the pipeline wrote it", async () => {
    const workspace = await emptyWorkspace();
    await put(workspace, "spec/openapi.yaml", signed("openapi: 3.1.0\n", "#"));

    await expect(protectWork(workspace, new Map([["spec/openapi.yaml", "new"]]))).resolves.toBeUndefined();
  });

  it("refuses to overwrite a generated file that was edited", async () => {
    const workspace = await emptyWorkspace();
    await put(workspace, "spec/openapi.yaml", signed("openapi: 3.1.0\n", "#"));
    await commitAll(workspace);
    await put(workspace, "spec/openapi.yaml", `${signed("openapi: 3.1.0\n", "#")}# mine\n`);

    await expect(protectWork(workspace, new Map([["spec/openapi.yaml", "new"]]))).rejects.toMatchObject({
      exitCode: exitCode.uncommittedWork,
      message: expect.stringMatching(/^spec\/openapi\.yaml has uncommitted changes .* commit them, or discard them/),
    });
  });

  it("permits overwriting only a changeset whose name matches the digest of its text", async () => {
    const workspace = await emptyWorkspace();
    const text = "The text.\n";
    const untouched = `.changeset/spec-1.0.0-${sha256(text).slice(0, 8)}.md`;
    const edited = ".changeset/spec-1.0.0-01234567.md";
    await put(workspace, untouched, text);
    await put(workspace, edited, text);

    await expect(protectWork(workspace, new Map([[untouched, null]]))).resolves.toBeUndefined();
    await expect(protectWork(workspace, new Map([[edited, null]]))).rejects.toThrow(edited);
  });
});

async function put(workspace: Workspace, path: string, text: string): Promise<void> {
  await mkdir(dirname(join(workspace.root, path)), { recursive: true });
  await writeFile(join(workspace.root, path), text);
}
