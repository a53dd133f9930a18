// Lints the prose of the repository, or of the given paths: `pnpm prose [path...]`.
// Exit codes: 0 no findings, 1 findings.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { lintProse } from "./lint-prose.ts";
import { proseFiles } from "./prose-files.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));

let found = 0;
for (const file of await proseFiles(root, process.argv.slice(2)))
  for (const { line, rule, message } of await lintProse(await readFile(join(root, file), "utf8"), file)) {
    found += 1;
    console.error(`${file}:${line} ${rule}: ${message.replaceAll(/\s+/g, " ")}`);
  }
console.log(`${found} findings.`);
if (found > 0) process.exitCode = 1;
