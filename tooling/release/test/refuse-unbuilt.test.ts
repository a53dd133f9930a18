import { cp, rm } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

import { checkFiles } from "../src/check-files.ts";
import { exitCode } from "../src/exit-code.ts";
import { readManifest } from "../src/manifest.ts";
import { publicPackages } from "../src/public-packages.ts";
import { type Ending, run, runToEnd } from "../src/run.ts";
import { soundManifest, soundWorkspace } from "./sound-workspace.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const program = join(import.meta.dirname, "../src/refuse-unbuilt.ts");
const main = join(import.meta.dirname, "../src/main.ts");
const planned = { name: "@lagokit/coins", version: "1.2.3", tarball: { path: "coins.tgz" } };
const built = (await publicPackages(join(import.meta.dirname, "../../.."))).filter(
  ({ name }) => name !== "@lagokit/spec",
);

const unbuilt: readonly (readonly [remains: string, missing: string, removed: readonly string[]])[] = [
  ["no dist folder", "dist/index.d.ts", ["dist"]],
  ["no code", "dist/index.cjs", ["dist/index.js", "dist/index.cjs"]],
  ["no ES module", "dist/index.js", ["dist/index.js"]],
  ["no CommonJS", "dist/index.cjs", ["dist/index.cjs"]],
  ["no declarations", "dist/index.d.ts", ["dist/index.d.ts", "dist/index.d.cts"]],
  ["no declarations for CommonJS", "dist/index.d.cts", ["dist/index.d.cts"]],
];

describe.each(unbuilt)("a package whose build produced %s", (_, missing, removed) => {
  it("is not packed", async () => {
    const folder = await withoutFiles(removed);

    const { code, stdout, stderr } = await runToEnd(["pnpm", "pack", "--out", "package.tgz"], { cwd: folder });

    expect(code).not.toBe(0);
    expect(stdout + stderr).toContain(`@lagokit/coins is not built, ${missing}`);
  });

  it("is detected in a tarball that was packed anyway", async () => {
    const folder = await withoutFiles(removed);
    const unpacked = await temporaryFolder();
    await run(["pnpm", "pack", "--out", "package.tgz", "--config.ignore-scripts=true"], { cwd: folder });
    await run(["tar", "-xzf", "package.tgz", "-C", unpacked, "--strip-components=1"], { cwd: folder });

    const problems = await checkFiles({ manifest: await readManifest(unpacked), unpacked, folder });

    expect(problems).toContain(`${missing} is missing`);
  });
});

it("does not publish a tarball that was packed without a build", async () => {
  const root = await soundWorkspace();
  await rm(join(root, "packages/coins/dist"), { recursive: true });
  const folder = await temporaryFolder({ "publish-plan.json": { plan: [[planned]] } });
  const tarball = join(folder, planned.tarball.path);
  await run(["pnpm", "pack", "--out", tarball], { cwd: join(root, "packages/coins") });

  const ending = await runToEnd(
    [process.execPath, main, "publish", folder, "--root", root, "--registry", "http://127.0.0.1:1/"],
    { cwd: root },
  );

  expect(ending).toMatchObject({
    code: exitCode.faultyTarball,
    stderr: expect.stringContaining("dist/index.js is missing"),
  });
});

it("does not pack a package with a source that is newer than its build", async () => {
  const folder = await workspaceFolder({ "packages/coins/src/deep/new.ts": "export {};\n" });

  expect(await refuse(folder)).toMatchObject({ code: 3, stderr: expect.stringContaining("dist/deep/new.d.ts") });
});

it("packs a package that is built", async () => {
  expect(await refuse(await workspaceFolder())).toStrictEqual({ code: 0, stdout: "", stderr: "" });
});

it.each(built)("refuses to pack $name in a fresh clone", async ({ name, folder }) => {
  const copy = await temporaryFolder();
  await cp(join(folder, "src"), join(copy, "src"), { recursive: true });
  await cp(join(folder, "package.json"), join(copy, "package.json"));
  const { scripts } = (await readManifest(folder)) as { scripts?: Record<string, string> }; // As: pnpm reads these too.

  expect(scripts?.["prepack"]).toBe("node ../../tooling/release/src/refuse-unbuilt.ts");
  expect(await refuse(copy)).toMatchObject({ code: 3, stderr: expect.stringContaining(`${name} is not built`) });
});

function refuse(folder: string): Promise<Ending> {
  return runToEnd([process.execPath, program], { cwd: folder });
}

async function withoutFiles(files: readonly string[]): Promise<string> {
  const manifest = { ...soundManifest("coins", "1.2.3"), scripts: { prepack: `"${process.execPath}" "${program}"` } };
  const folder = await workspaceFolder({ "packages/coins/package.json": manifest });
  await Promise.all(files.map((file) => rm(join(folder, file), { recursive: true })));
  return folder;
}

async function workspaceFolder(files: Readonly<Record<string, string | object>> = {}): Promise<string> {
  return join(await soundWorkspace(files), "packages/coins");
}
