import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, inject, it, onTestFinished } from "vitest";
import { type Program, programs } from "../src/process-runtimes.ts";

const libsql = createRequire(import.meta.url).resolve("libsql");

/** Puts events, reads them in another outbox on the same file, and delivers them to a fake. */
const body = `
const [file, libsql] = process.argv.slice(2);
const target = () => (libsql ? new (createRequire(libsql)(libsql))(file) : file);

(async () => {
  const fake = fakeLago();
  const lago = new Lago({ apiKey: fake.apiKey, baseUrl: fake.url, fetch: fake.fetch });
  const first = new Outbox({ store: sqliteStore(target()) });
  const event = (id) => ({ transaction_id: id, code: "storage", external_subscription_id: "acme", timestamp: new Date() });
  const one = event("one");
  await first.put([one, event("two")]);
  await first.put(one);
  const { pending } = await first.status();
  await first.close();

  const second = new Outbox({ lago, store: sqliteStore(target()) });
  await second.run({ stopWhenEmpty: true });
  const { pending: left, dead } = await second.status();
  await second.close();
  console.log(JSON.stringify({ pending, left, dead, billed: fake.events("acme").length }));
})();
`;

const imports = `
import { createRequire } from "node:module";
import process from "node:process";
import { Lago } from "@lagokit/client";
import { Outbox } from "@lagokit/outbox";
import { sqliteStore } from "@lagokit/outbox/sqlite";
import { fakeLago } from "@lagokit/testing";
`;

const requires = `
const { createRequire } = require("node:module");
const { Lago } = require("@lagokit/client");
const { Outbox } = require("@lagokit/outbox");
const { sqliteStore } = require("@lagokit/outbox/sqlite");
const { fakeLago } = require("@lagokit/testing");
`;

describe.each([
  ["ES modules", "outbox.mjs", imports],
  ["CommonJS", "outbox.cjs", requires],
])("the installed outbox on SQLite, as %s,", (_, script, loads) => {
  it.each(programs.map((program) => [program.name, program.version, program] as const))(
    "keeps and delivers events on %s %s",
    async (_name, _version, program) => {
      const installed = inject("installed");
      await writeFile(join(installed, script), loads + body);
      const folder = await mkdtemp(join(installed, "outbox-"));
      onTestFinished(() => rm(folder, { recursive: true }));

      const output = await run(program, [join(installed, script), join(folder, "outbox.db"), ...databaseFor(program)]);

      expect(JSON.parse(output)).toEqual({ pending: 2, left: 0, dead: 0, billed: 2 });
    },
  );
});

/** Node 20 has no SQLite of its own. */
function databaseFor({ name, version }: Program): readonly string[] {
  return name === "Node" && version.startsWith("20.") ? [libsql] : [];
}

async function run({ name, file }: Program, args: readonly string[]): Promise<string> {
  const flags = name === "Deno" ? ["run", "--allow-all"] : [];
  return (await promisify(execFile)(file, [...flags, ...args])).stdout;
}
