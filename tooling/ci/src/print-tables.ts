import { glob, readFile } from "node:fs/promises";

import { root } from "./root.ts";

/** Prints the tables that tests wrote beside their results, whether they ran now or turbo restored what they wrote. */
export async function printTables(): Promise<void> {
  for await (const file of glob("{packages,tooling,examples}/*/.vitest/*-table.txt", { cwd: root }))
    console.log(`\n${await readFile(`${root}/${file}`, "utf8")}`);
}
