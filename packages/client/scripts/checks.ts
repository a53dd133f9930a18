// Writes what `contractChecks` knows of the API; with --check, says whether it is what the spec makes of it.
import { readDocument, specDocument } from "@lagokit/mock";
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { checkedContract } from "./checked-contract.ts";
import { clientMethods } from "./client-methods.ts";

const file = fileURLToPath(new URL("../src/checks/contract.ts", import.meta.url));
const source = checkedContract(await readDocument(specDocument()), await clientMethods());

if (!process.argv.includes("--check")) {
  await writeFile(file, source);
  console.log(`Wrote ${source.length} characters to src/checks/contract.ts.`);
} else if ((await readFile(file, "utf8").catch(() => "")) !== source) {
  console.error("src/checks/contract.ts is not what the spec makes of it: run `pnpm --filter @lagokit/client checks`.");
  process.exitCode = 1;
}
