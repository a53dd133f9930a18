import { rm } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";

import { checkFiles } from "../src/check-files.ts";
import { checkTarball } from "../src/check-tarball.ts";
import { readManifest } from "../src/manifest.ts";
import { publicPackages } from "../src/public-packages.ts";
import { run } from "../src/run.ts";
import { soundManifest, soundWorkspace } from "./sound-workspace.ts";
import { temporaryFolder } from "./temporary-folder.ts";

afterEach(() => vi.unstubAllEnvs());

describe("checkTarball", () => {
  it("finds no problem in a correct package, or in a package that depends on it", async () => {
    const root = await soundWorkspace();

    expect(await problemsOf(root, "coins")).toStrictEqual([]);
    expect(await problemsOf(root, "purse")).toStrictEqual([]);
  });

  it.each(["", "true"])("reports what its own rules, publint and attw find, in plain text, with CI=%s", async (ci) => {
    vi.stubEnv("CI", ci);
    const root = await soundWorkspace({
      "packages/coins/package.json": {
        ...soundManifest("coins", "1.2.3"),
        exports: { ".": { types: "./dist/index.d.ts", default: "./dist/index.js" }, "./lost": "./dist/lost.js" },
      },
      "packages/coins/dist/index.js": "module.exports = 1;\n",
      "packages/coins/dist/index.d.ts": 'export * from "./gone";\n',
      "packages/coins/dist/gone.js": "",
    });

    const problems = (await problemsOf(root, "coins")).join();

    expect(problems).toContain("@lagokit/coins: dist/gone.js should not be in the tarball");
    expect(problems).toMatch(/written in CJS/);
    expect(problems).toContain("./dist/lost.js but the file does not exist");
    expect(problems).toMatch(/Internal resolution error/i);
  });
});

describe("checkFiles", () => {
  it.each([
    "dist/gone.js",
    "dist/gone.d.ts",
    "dist/gone.cjs",
    "dist/gone.d.cts",
    "dist/index.js.map",
    "dist/index.test.js",
    "dist/deep/notes.txt",
  ])("finds a file that should not be in the tarball: %s", async (file) => {
    const root = await soundWorkspace({ [`packages/coins/${file}`]: "" });

    expect(await fileProblemsOf(root)).toStrictEqual([`${file} should not be in the tarball`]);
  });

  it("allows a file that entry points share, in both builds", async () => {
    const files = { "packages/coins/dist/shared-7T6TEBGW.js": "", "packages/coins/dist/shared-7T6TEBGW.cjs": "" };

    expect(await fileProblemsOf(await soundWorkspace(files))).toStrictEqual([]);
  });

  it.each(["CHANGELOG.md", "README.md", "LICENSE", "dist/index.d.ts"])("finds that %s is missing", async (file) => {
    const root = await soundWorkspace();
    await rm(join(root, "packages/coins", file));

    expect(await fileProblemsOf(root)).toContain(`${file} is missing`);
  });

  it.each(["js", "cjs"])("finds that the license of another package's code is missing, in index.%s", async (ending) => {
    const bundle = "// ../../node_modules/.pnpm/mint@1.0.0/node_modules/mint/index.js\nvar mint = 1;\n";
    const root = await soundWorkspace({ [`packages/coins/dist/index.${ending}`]: bundle });

    expect(await fileProblemsOf(root)).toStrictEqual(["dist/mint.LICENSE is missing"]);
  });

  it("finds a changelog that does not begin with the version", async () => {
    const root = await soundWorkspace({ "packages/coins/CHANGELOG.md": "# @lagokit/coins\n\n## 1.2.2\n" });

    expect(await fileProblemsOf(root)).toStrictEqual(["CHANGELOG.md begins with 1.2.2, and not with 1.2.3"]);
  });

  it.each(["index.js", "index.cjs", "index.d.cts"])("finds a reference to a source map, in %s", async (file) => {
    const root = await soundWorkspace({ [`packages/coins/dist/${file}`]: `//# sourceMappingURL=${file}.map\n` });

    expect(await fileProblemsOf(root)).toStrictEqual([`dist/${file} refers to a source map`]);
  });
});

/** Packs a package of a workspace as for publishing, and checks the tarball. */
async function problemsOf(root: string, name: string): Promise<readonly string[]> {
  const packages = await publicPackages(root);
  const one = packages.find((candidate) => candidate.name === `@lagokit/${name}`);
  if (one === undefined) throw new Error(`The workspace has no package ${name}.`);
  return checkTarball(await pack(one.folder), one, { root, packages });
}

async function fileProblemsOf(root: string): Promise<string[]> {
  const folder = join(root, "packages/coins");
  const unpacked = await temporaryFolder();
  await run(["tar", "-xzf", await pack(folder), "-C", unpacked, "--strip-components=1"], { cwd: root });
  return checkFiles({ manifest: await readManifest(unpacked), unpacked, folder });
}

async function pack(folder: string): Promise<string> {
  const tarball = join(await temporaryFolder(), "package.tgz");
  await run(["pnpm", "pack", "--out", tarball], { cwd: folder });
  return tarball;
}
