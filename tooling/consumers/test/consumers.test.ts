import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { install } from "./install.ts";

const compilers = ["typescript-5.4", "typescript-5.9", "typescript", "typescript-7.0"].map((name) => {
  const folder = fileURLToPath(new URL(`../node_modules/${name}`, import.meta.url));
  // As: every package has a version.
  const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { version: string };
  return { version, tsc: join(folder, "bin/tsc") };
});

const settings = {
  "Node's resolution": { module: "NodeNext", moduleResolution: "NodeNext", lib: ["ES2022", "DOM"], types: [] },
  "a bundler's resolution": { module: "ESNext", moduleResolution: "Bundler", lib: ["ES2022", "DOM"], types: [] },
  "Node's types instead of a browser's": { module: "NodeNext", lib: ["ES2022"], types: ["node"] },
};

let folder: string;

beforeAll(async () => {
  folder = await install();
});

afterAll(() => rm(folder, { recursive: true }));

describe.concurrent.each(Object.entries(settings))("a strict consumer with %s compiles", (name, setting) => {
  it.each(compilers)("on TypeScript $version", async ({ version, tsc }) => {
    const configuration = join(folder, `tsconfig ${name} ${version}.json`);
    const compilerOptions = { noEmit: true, target: "ES2022", strict: true, ...strictness, ...setting };
    await writeFile(configuration, JSON.stringify({ files: ["main.ts"], compilerOptions }));

    const output = await run(tsc, configuration);

    expect(output).toBe("");
  });
});

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
