import { mkdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { filledTable, type PlannedTable } from "./planned-table.ts";
import { type Table, toMarkdown } from "./table.ts";

/** The folder for tables of tests that `npm test` runs. */
export const results: string = fileURLToPath(new URL("../.vitest", import.meta.url));
/**
 * The folder for tables of tests that only `pnpm matrix` runs. It is separate from what `npm test` keeps and prints.
 */
export const matrixResults: string = fileURLToPath(new URL("../.matrix", import.meta.url));

/** A table in two forms. */
export interface Tables {
  /** For the page: the results that are the same on every machine. */
  readonly readme: Table;
  /** For the terminal: with the versions of this machine. */
  readonly report: Table;
}

/** Writes a table next to the results of the tests. */
export async function writeTable(name: string, { readme, report }: Tables): Promise<void> {
  await mkdir(results, { recursive: true });
  await writeFile(`${results}/${name}.md`, toMarkdown(readme));
  await writeFile(`${results}/${name}-table.txt`, toMarkdown(report));
}

/**
 * Writes the results of a test that only `pnpm matrix` runs. The results are the cells of each row after its labels.
 */
export async function writePlannedTable(plan: PlannedTable, cells: readonly (readonly string[])[]): Promise<void> {
  await mkdir(matrixResults, { recursive: true });
  await writeFile(`${matrixResults}/${plan.name}.md`, toMarkdown(filledTable(plan, cells)));
}
