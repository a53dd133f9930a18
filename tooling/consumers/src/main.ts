// Writes the results of the tests to the page on compatibility. With `--check`, reports tables that are out of date.
// Only `pnpm matrix` fills some of the tables. For these, `--check` compares the header and the labels.
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { plannedTables, testedTables } from "./matrix-tables.ts";
import { isFilled } from "./planned-table.ts";
import { compatibilityPage, sectionOf, withSection } from "./page-section.ts";
import { matrixResults, results } from "./write-table.ts";

const file = fileURLToPath(new URL(`../../../${compatibilityPage}`, import.meta.url));
const page = await readFile(file, "utf8");
const tested = await readTables(results, testedTables);

if (process.argv.includes("--check")) {
  const stale = [
    ...[...tested].filter(([name, table]) => sectionOf(page, name) !== table.trim()).map(([name]) => name),
    ...plannedTables.filter((plan) => !isFilled(plan, sectionOf(page, plan.name))).map(({ name }) => name),
  ];
  for (const name of stale)
    console.error(`The table ${name} of ${compatibilityPage} is out of date. Run \`pnpm matrix\`.`);
  process.exitCode = stale.length === 0 ? 0 : 1;
} else {
  const names = plannedTables.map(({ name }) => name);
  const tables = new Map([...tested, ...(await readTables(matrixResults, names))]);
  await writeFile(
    file,
    [...tables].reduce((text, [name, table]) => withSection(text, name, table), page),
  );
  console.log([...tables.values()].join("\n"));
}

async function readTables(folder: string, names: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const tables = names.map(async (name) => [name, await readFile(`${folder}/${name}.md`, "utf8")] as const);
  return new Map(await Promise.all(tables));
}
