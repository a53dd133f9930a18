import { rename, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { compileSuite } from "./compile-suite.ts";
import { installWithNpm } from "./install-with-npm.ts";
import { linkLibsql } from "./link-libsql.ts";

const own = createRequire(import.meta.url);

const remark = "// The suite, with the undici transport instead of the global fetch.";
const scripts = {
  js: `import { undiciFetch } from "@lagokit/client/undici";
globalThis.fetch = undiciFetch();
await import("./plain.js");
`,
  cjs: `globalThis.fetch = require("@lagokit/client/undici").undiciFetch();
require("./plain.cjs");
`,
};

/** Installs tarballs with a version of undici, and a suite that sends all its requests through undici. */
export async function installOnUndici(tarballs: readonly string[], alias: "undici" | "undici-7"): Promise<string> {
  const folder = await installWithNpm([...tarballs, dirname(own.resolve(`${alias}/package.json`))]);
  await linkLibsql(folder);
  await compileSuite(folder);
  for (const [ending, script] of Object.entries(scripts)) {
    const file = join(folder, `suite/process.${ending}`);
    await rename(file, join(folder, `suite/plain.${ending}`));
    await writeFile(file, `${remark}\n${script}`);
  }
  return folder;
}
