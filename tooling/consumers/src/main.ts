// Writes what the tests found into the README; with --check, says whether it is there already. A table that only
// `pnpm matrix` fills is checked for what it is about.
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { plannedTables, testedTables } from "./matrix-tables.ts";
import { isFilled } from "./planned-table.ts";
import { sectionOf, withSection } from "./readme-section.ts";
import { matrixResults, results } from "./write-table.ts";

const file = fileURLToPath(new URL("../../../README.md", import.meta.url));
const readme = await readFile(file, "utf8");
const tested = await readTables(results, testedTables);

if (process.argv.includes("--check")) {
  const stale = [
    ...[...tested].filter(([name, table]) => sectionOf(readme, name) !== table.trim()).map(([name]) => name),
    ...plannedTables.filter((plan) => !isFilled(plan, sectionOf(readme, plan.name))).map(({ name }) => name),
  ];
  for (const name of stale) console.error(`The table ${name} of README.md is out of date: run \`pnpm matrix\`.`);
  process.exitCode = stale.length === 0 ? 0 : 1;
} else {
  const names = plannedTables.map(({ name }) => name);
  const tables = new Map([...tested, ...(await readTables(matrixResults, names))]);
  await writeFile(
    file,
    [...tables].reduce((text, [name, table]) => withSection(text, name, table), readme),
  );
  console.log([...tables.values()].join("\n"));
}

async function readTables(folder: string, names: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const tables = names.map(async (name) => [name, await readFile(`${folder}/${name}.md`, "utf8")] as const);
  return new Map(await Promise.all(tables));
}
