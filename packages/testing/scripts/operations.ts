// Writes the page of operations and behaviors. With --check, reports whether it is current.
import { readFile, writeFile } from "node:fs/promises";
import { behaviors, fakeBehaviors } from "../behavior/index.ts";
import { operationsPage } from "./operations-page.ts";
import { webhookCauses } from "./webhook-causes.ts";

const file = new URL("../OPERATIONS.md", import.meta.url);
const page = operationsPage({ behaviors, fakeBehaviors }, await webhookCauses({ behaviors, fakeBehaviors }));

if (!process.argv.includes("--check")) await writeFile(file, page);
else if ((await readFile(file, "utf8").catch(() => "")) !== page) {
  console.error("OPERATIONS.md is not current: run `pnpm --filter @lagokit/testing operations`.");
  process.exitCode = 1;
}
