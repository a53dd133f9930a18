// Generates the calls of the migration guide, and the same calls as code. With --check, reports whether both are
// current.
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { callsModule } from "./calls-module.ts";
import { migrationGuide } from "./migration-guide.ts";
import { migration } from "./migration-rows.ts";

const guide = "../../../docs/guides/migrate-from-lago-javascript-client.md";
const found = await migration();

await settle(guide, (text) => migrationGuide(text, found));
await settle("../test/migration/calls.ts", () => callsModule(found.rows));

async function settle(place: string, generate: (former: string) => string): Promise<void> {
  const file = fileURLToPath(new URL(place, import.meta.url));
  const former = await readFile(file, "utf8").catch(() => "");
  const text = generate(former);
  if (!process.argv.includes("--check")) await writeFile(file, text);
  else if (text !== former) {
    console.error(`${file} is not current: run \`pnpm --filter @lagokit/client migration\`.`);
    process.exitCode = 1;
  }
}
