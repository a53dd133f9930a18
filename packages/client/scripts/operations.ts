// Generates files from the operations and their methods. With --check, reports whether the files are current.
import { readDocument, specDocument } from "@lagokit/mock";
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { checkedMethods } from "./checked-methods.ts";
import { clientMethods } from "./client-methods.ts";
import { operationsTable } from "./operations-table.ts";

const [document, methods] = [await readDocument(specDocument()), await clientMethods()];
const table = operationsTable(document, methods);
const files = { "OPERATIONS.md": table, "src/checks/methods.ts": checkedMethods(document, methods) };
const isCheck = process.argv.includes("--check");

if (!isCheck) console.log(table);
for (const [name, text] of Object.entries(files)) {
  const file = fileURLToPath(new URL(`../${name}`, import.meta.url));
  if (!isCheck) await writeFile(file, text);
  else if ((await readFile(file, "utf8").catch(() => "")) !== text) {
    console.error(`${name} is not current: run \`pnpm --filter @lagokit/client operations\`.`);
    process.exitCode = 1;
  }
}
