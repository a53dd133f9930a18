// Writes what the tests found into the README; with --check, says whether it is there already.
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { withSection } from "./readme-section.ts";
import { results } from "./write-table.ts";

const file = fileURLToPath(new URL("../../../README.md", import.meta.url));
const tables = await Promise.all(
  ["runtimes", "bundlers", "typescript"].map((name) => readFile(`${results}/${name}.md`, "utf8")),
);
const readme = await readFile(file, "utf8");
const current = withSection(readme, tables.join("\n"));

if (!process.argv.includes("--check")) {
  await writeFile(file, current);
  console.log(tables.join("\n"));
} else if (readme !== current) {
  console.error("The tables of README.md are not what the tests found: run `pnpm matrix`.");
  process.exitCode = 1;
}
