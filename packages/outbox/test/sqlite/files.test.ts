import { DatabaseSync } from "node:sqlite";
import { copyFileSync, readdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { Outbox } from "../../src/index.ts";
import { sqliteStore } from "../../src/sqlite.ts";
import { eventOf, eventsOf, temporaryFolder } from "../delivery/outbox-kit.ts";

/** A database with some events, closed. */
async function database(): Promise<string> {
  const file = join(await temporaryFolder(), "outbox.db");
  const outbox = new Outbox({ store: sqliteStore(file) });
  await outbox.put(eventsOf(100));
  await outbox.close();
  return file;
}

async function errorOf(file: string): Promise<unknown> {
  const outbox = new Outbox({ store: sqliteStore(file) });
  const error = await outbox.open().catch((reason: unknown) => reason);
  await outbox.close();
  return error;
}

describe("a damaged database", () => {
  it.each([
    ["is another file", "NOTADB", (file: string) => writeFileSync(file, "billing ".repeat(1000))],
    ["is short text", "NOTADB", (file: string) => writeFileSync(file, "billing")],
    ["has a damaged start", "NOTADB", (file: string) => writeFileSync(file, readFileSync(file).fill("x", 0, 100))],
    ["lacks its end", "CORRUPT", (file: string) => truncateSync(file, 8192)],
    [
      "has a damaged list of tables",
      "CORRUPT",
      (file: string) => writeFileSync(file, readFileSync(file).fill(255, 100, 4096)),
    ],
  ])("that %s is refused as %s, and stays unchanged", async (_what, code, damage) => {
    const file = await database();
    damage(file);
    const before = readFileSync(file);

    const error = await errorOf(file);

    expect(error).toMatchObject({ name: "LagoOutboxStoreError", code: `SQLITE_${code}` });
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(dirname(file))).toEqual(["outbox.db"]);
  });

  it("that is empty is refused while its log is not, which SQLite would delete", async () => {
    const file = await database();
    const log = Buffer.from("log");
    writeFileSync(file, "");
    writeFileSync(`${file}-wal`, log);

    const error = await errorOf(file);

    expect(error).toMatchObject({
      message: expect.stringContaining("The database is empty, but its -wal file is not"),
    });
    expect(readFileSync(`${file}-wal`).equals(log)).toBe(true);
  });
});

describe("a database of the application", () => {
  it("waits for a transaction that the application has open on the connection, and does not end it", async () => {
    const application = new DatabaseSync(join(await temporaryFolder(), "application.db"));
    application.exec("CREATE TABLE orders (id INTEGER PRIMARY KEY); BEGIN; INSERT INTO orders VALUES (1)");
    const outbox = new Outbox({ store: sqliteStore(application) });

    const put = outbox.put(eventOf(1));
    await new Promise(setImmediate);
    application.exec("INSERT INTO orders VALUES (2); COMMIT");
    await put;
    await outbox.close();

    expect(application.prepare("SELECT id FROM orders").all()).toHaveLength(2);
    expect(application.prepare("SELECT state FROM lagokit_outbox").all()).toHaveLength(1);
    application.close();
  });

  it("that has another connection in the same process keeps its locks", async () => {
    const file = await database();
    const application = new DatabaseSync(file);
    application.exec("CREATE TABLE orders (id INTEGER PRIMARY KEY); BEGIN IMMEDIATE; INSERT INTO orders VALUES (1)");
    const outbox = new Outbox({ store: sqliteStore(file) });

    const put = outbox.put(eventOf(1000));
    await new Promise(setImmediate);
    application.exec("COMMIT");
    await put;

    expect((await outbox.status()).pending).toBe(101);
    await outbox.close();
    application.close();
  });
});

it("a copy of the file and its log, made between two events, has all events of before", async () => {
  const file = await database();
  const outbox = new Outbox({ store: sqliteStore(file) });
  await outbox.put(eventOf(1000));

  for (const end of ["", "-wal"]) copyFileSync(`${file}${end}`, `${file}.copy${end}`);
  await outbox.close();

  const copy = new Outbox({ store: sqliteStore(`${file}.copy`) });
  expect((await copy.status()).pending).toBe(101);
  await copy.close();
});
