import { mkdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { filledTable, type PlannedTable } from "./planned-table.ts";
import { type Table, toMarkdown } from "./table.ts";

/** Where tests leave what is made of their results. */
export const results: string = fileURLToPath(new URL("../.vitest", import.meta.url));
/** Where those do that only `pnpm matrix` runs: beside what `npm test` keeps and prints. */
export const matrixResults: string = fileURLToPath(new URL("../.matrix", import.meta.url));

/** A table in two forms. */
export interface Tables {
  /** For a README: what every machine comes to. */
  readonly readme: Table;
  /** For whoever ran it: with what this machine has. */
  readonly report: Table;
}

/** Leaves a table beside the results of the tests. */
export async function writeTable(name: string, { readme, report }: Tables): Promise<void> {
  await mkdir(results, { recursive: true });
  await writeFile(`${results}/${name}.md`, toMarkdown(readme));
  await writeFile(`${results}/${name}-table.txt`, toMarkdown(report));
}

/** Leaves the results of a test that only `pnpm matrix` runs: the cells of each row, after its labels. */
export async function writePlannedTable(plan: PlannedTable, cells: readonly (readonly string[])[]): Promise<void> {
  await mkdir(matrixResults, { recursive: true });
  await writeFile(`${matrixResults}/${plan.name}.md`, toMarkdown(filledTable(plan, cells)));
}
