// Writes OPERATIONS.md; with --check, says whether it is what the sources make of it.
import { readDocument, specDocument } from "@lagokit/mock";
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { clientMethods } from "./client-methods.ts";
import { operationsTable } from "./operations-table.ts";

const file = fileURLToPath(new URL("../OPERATIONS.md", import.meta.url));
const table = operationsTable(await readDocument(specDocument()), await clientMethods());

if (!process.argv.includes("--check")) {
  await writeFile(file, table);
  console.log(table);
} else if ((await readFile(file, "utf8").catch(() => "")) !== table) {
  console.error("OPERATIONS.md is not what the sources make of it: run `pnpm --filter @lagokit/client operations`.");
  process.exitCode = 1;
}
