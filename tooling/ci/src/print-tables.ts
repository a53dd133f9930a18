import { glob, readFile } from "node:fs/promises";

import { root } from "./root.ts";

/** Prints the tables that tests wrote next to their results, in this run or in a run that turbo restored. */
export async function printTables(): Promise<void> {
  for await (const file of glob("{packages,tooling,examples}/*/.vitest/*-table.txt", { cwd: root }))
    console.log(`\n${await readFile(`${root}/${file}`, "utf8")}`);
}
