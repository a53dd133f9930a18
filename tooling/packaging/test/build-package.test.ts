import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { beforeAll, expect, it } from "vitest";
import { buildPackage } from "../src/build-package.ts";

/** The exports of each build of the package. */
interface Coins {
  readonly Coin: new () => object;
  readonly metal: string;
  readonly mark: string;
  readonly version: string;
}

const entry = (path: string): object => ({ import: { default: `./dist/${path}.js` } });

const files: Readonly<Record<string, string>> = {
  "package.json": JSON.stringify({
    name: "coins",
    type: "module",
    exports: { ".": entry("index"), "./coin": entry("deep/coin"), "./package.json": "./package.json" },
    dependencies: { mint: "1.0.0" },
  }),
  "src/index.ts": `
    import strike from "mint";
    import { press } from "press";
    export { Coin } from "./deep/coin.ts";
    declare const VERSION: string;
    export const metal: string = strike();
    export const version: string = VERSION;
    /** Says how. */
    export const mark: string = press("/** kept */");`,
  "src/deep/coin.ts":
    "/**\n * A coin.\n */\nexport class Coin {\n  /** Its sides. */\n  sides(): number {\n    return 2;\n  }\n}\n",
  "dist/index.d.ts": 'export { Coin } from "./deep/coin.ts";\nexport declare const mark: import("./mark.js").Mark;\n',
  "dist/deep/coin.d.ts": 'import type { Alloy } from "mint";\nexport declare class Coin {}\n',
  "node_modules/mint/package.json":
    '{ "name": "mint", "exports": { "import": "./mint.mjs", "require": "./mint.cjs" } }',
  "node_modules/mint/mint.mjs": 'export default () => "gold";',
  "node_modules/mint/mint.cjs": 'exports.__esModule = true; exports.default = () => "gold";',
  "node_modules/press/package.json": '{ "name": "press", "type": "module", "exports": "./press.js" }',
  "node_modules/press/press.js": "export const press = (text) => text;",
  "node_modules/press/LICENSE": "Take it.",
};

let folder: string;

beforeAll(async () => {
  folder = await makeFolder();
  await buildPackage(folder, { splitting: true, define: { VERSION: '"1.2.3"' } });
  return () => rm(folder, { recursive: true });
});

async function makeFolder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), "lagokit-packaging-"));
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(made, file)), { recursive: true });
    await writeFile(join(made, file), text);
  }
  return made;
}

it("creates an ES module and CommonJS with the same behavior", async () => {
  const { imported, required } = await load("index");

  for (const { metal, mark, version } of [imported, required])
    expect([metal, mark, version]).toEqual(["gold", "/** kept */", "1.2.3"]);
  expect(imported.Coin).not.toBe(required.Coin);
});

it("shares classes between entry points, in each build", async () => {
  const [index, coin] = [await load("index"), await load("deep/coin")];

  expect(coin.imported.Coin).toBe(index.imported.Coin);
  expect(coin.required.Coin).toBe(index.required.Coin);
});

it("shares classes between both builds, if shared code exists only as CommonJS", async ({ onTestFinished }) => {
  const large = await makeFolder();
  onTestFinished(() => rm(large, { recursive: true }));
  await buildPackage(large, { splitting: true, sharedAsCommonJs: true, define: { VERSION: '"1.2.3"' } });

  // A process of its own: vitest loads modules in its own way.
  const program =
    'import("./dist/index.js").then(({ Coin }) => console.log(Coin === require("./dist/index.cjs").Coin))';
  const printed = execFileSync(process.execPath, ["--eval", program], { cwd: large, encoding: "utf8" });

  expect(printed).toBe("true\n");
});

it("removes documentation that the declarations contain", async () => {
  const names = (await readdir(join(folder, "dist"), { recursive: true })).filter((name) => /\.c?js$/.test(name));

  const code = await Promise.all(names.map((name) => readFile(join(folder, "dist", name), "utf8")));

  expect(names.length).toBe(6);
  expect(code.join("").match(/\/\*\*.*/g)).toEqual(['/** kept */");', '/** kept */");']);
});

it("lets declarations for CommonJS import each other, and other packages unchanged", async () => {
  expect(await readFile(join(folder, "dist/index.d.cts"), "utf8")).toBe(
    'export { Coin } from "./deep/coin.cjs";\nexport declare const mark: import("./mark.cjs").Mark;\n',
  );
  expect(await readFile(join(folder, "dist/deep/coin.d.cts"), "utf8")).toBe(files["dist/deep/coin.d.ts"]);
});

it("copies the licenses of bundled packages only", async () => {
  const licenses = (await readdir(join(folder, "dist"))).filter((name) => name.endsWith(".LICENSE"));

  expect(licenses).toEqual(["press.LICENSE"]);
  expect(await readFile(join(folder, "dist/press.LICENSE"), "utf8")).toBe("Take it.");
});

async function load(path: string): Promise<{ readonly imported: Coins; readonly required: Coins }> {
  const file = join(folder, "dist", path);
  // As: this is the package above.
  const imported = (await import(/* @vite-ignore */ pathToFileURL(`${file}.js`).href)) as Coins;
  // As: this is the same package.
  return { imported, required: createRequire(import.meta.url)(`${file}.cjs`) as Coins };
}
