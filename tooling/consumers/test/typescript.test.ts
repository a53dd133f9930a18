import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { unpackWithoutDependencies } from "../src/unpack-without-dependencies.ts";
import { writeTable } from "../src/write-table.ts";

const compilers = ["typescript-5.4", "typescript-5.9", "typescript", "typescript-7.0"].map((name) => {
  const folder = fileURLToPath(new URL(`../node_modules/${name}`, import.meta.url));
  // As: every package has a version.
  const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { version: string };
  return { version, tsc: join(folder, "bin/tsc") };
});

const browser = { lib: ["ES2022", "DOM"], types: [] };
const settings = {
  "`node16`": { module: "Node16", moduleResolution: "Node16", ...browser },
  "`nodenext`": { module: "NodeNext", moduleResolution: "NodeNext", ...browser },
  "`bundler`": { module: "ESNext", moduleResolution: "Bundler", ...browser },
  "`nodenext`, without DOM": { module: "NodeNext", lib: ["ES2022"], types: ["node"] },
};

const passed = new Set<string>();
let folder: string;

beforeAll(async () => {
  folder = await unpackWithoutDependencies(inject("tarballs"));
});

afterAll(async () => {
  await rm(folder, { recursive: true });
  const rows = compilers.map(({ version }) => [
    version,
    ...Object.keys(settings).map((name) => (passed.has(`${name} ${version}`) ? "ok" : "failed")),
  ]);
  const table = { header: ["TypeScript", ...Object.keys(settings)], rows };
  await writeTable("typescript", { readme: table, report: table });
});

describe.concurrent.each(Object.entries(settings))(
  "a strict consumer with the resolution %s compiles",
  (name, setting) => {
    it.each(compilers)("on TypeScript $version", async ({ version, tsc }) => {
      const configuration = join(folder, `tsconfig ${name.replaceAll("`", "")} ${version}.json`);
      const compilerOptions = { noEmit: true, target: "ES2022", strict: true, ...strictness, ...setting };
      await writeFile(configuration, JSON.stringify({ files: ["main.ts"], compilerOptions }));

      const output = await run(tsc, configuration);

      expect(output).toBe("");
      passed.add(`${name} ${version}`);
    });
  },
);

const strictness = {
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noPropertyAccessFromIndexSignature: true,
  verbatimModuleSyntax: true,
  skipLibCheck: false,
};

/** Compiles, and gives what the compiler says. */
function run(tsc: string, configuration: string): Promise<string> {
  return new Promise((resolve) => {
    execFile(process.execPath, [tsc, "-p", configuration, "--pretty", "false"], (error, stdout, stderr) => {
      resolve(stdout + stderr || (error?.message ?? ""));
    });
  });
}
