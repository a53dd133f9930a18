import Libsql from "libsql";
import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, statfsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { sqliteStore } from "../../src/sqlite.ts";
import { temporaryFolder } from "../delivery/outbox-kit.ts";

vi.mock("node:fs", { spy: true });

async function newFile(): Promise<string> {
  return join(await temporaryFolder(), "outbox.db");
}

/** Opens a store in a process of a user without rights, and returns its error. */
function errorOfOther(file: string, ...flags: string[]): string {
  const store = new URL("../../src/sqlite.ts", import.meta.url).href;
  const code = `const { sqliteStore } = await import(${JSON.stringify(store)});
    process.getuid() === 0 && process.setuid(65534);
    console.log(await sqliteStore(${JSON.stringify(file)}).open().catch((error) => error.message));`;
  const all = ["--no-warnings", ...flags, "--input-type=module", "-e", code];
  return execFileSync(process.execPath, all, { encoding: "utf8" });
}

describe("the SQLite store refuses", () => {
  it.each([":memory:", ""])("a database in memory: %j", async (path) => {
    await expect(sqliteStore(path).open()).rejects.toThrow(
      "A database in memory ends with its process. Use a file on a local disk, or the Postgres or Redis store.",
    );
  });

  it("a database in memory that the caller opened", async () => {
    await expect(sqliteStore(new Libsql(":memory:")).open()).rejects.toThrow("A database in memory");
  });

  it.each([0x6969, 0xff534d42, -11317950, 0xfe534d42, 0x517b])("a network file system of the type %d", async (type) => {
    const file = await newFile();
    vi.mocked(statfsSync).mockReturnValueOnce(Object.assign(statfsSync("/"), { type }));

    await expect(sqliteStore(file).open()).rejects.toThrow("SQLite loses data on a network file system. Use a file on");
  });

  it.each([
    "AWS_LAMBDA_FUNCTION_NAME",
    "VERCEL",
    "NETLIFY",
    "FUNCTIONS_WORKER_RUNTIME",
    "FUNCTION_TARGET",
    "K_SERVICE",
  ])("the disk of a serverless function: %s", async (name) => {
    const file = await newFile();
    vi.stubEnv(name, "1");

    await expect(sqliteStore(file).open()).rejects.toThrow("The disk of a serverless function ends with its instance");
    vi.unstubAllEnvs();
  });

  it("a folder that does not exist", async () => {
    const file = join(await temporaryFolder(), "missing", "outbox.db");

    await expect(sqliteStore(file).open()).rejects.toThrow(
      /ENOENT.+check the disk, its free space, and that the folder/,
    );
  });

  it("a folder in which it may not write", async () => {
    const folder = await temporaryFolder();
    chmodSync(folder, 0o555);

    expect(errorOfOther(join(folder, "outbox.db"))).toMatch(
      /check its path, and that this process may write to the folder/,
    );
  });

  it("a file to which it may not write", async () => {
    const folder = join(await temporaryFolder(), "open");
    mkdirSync(folder);
    const file = join(folder, "outbox.db");
    const store = sqliteStore(file);
    await store.open();
    await store.close();
    chmodSync(file, 0o444);
    chmodSync(folder, 0o777);
    chmodSync(join(folder, ".."), 0o777);

    expect(errorOfOther(file)).toMatch(/allow this process to write to the file and to its folder/);
  });

  it("a path if the runtime has no `node:sqlite`", async () => {
    const folder = await temporaryFolder();
    chmodSync(folder, 0o777);

    expect(errorOfOther(join(folder, "outbox.db"), "--no-experimental-sqlite")).toContain(
      "This runtime has no `node:sqlite`: pass an open database of better-sqlite3, libsql, or `bun:sqlite`, not a path.",
    );
  });

  it("a name that is not one of SQL", () => {
    expect(() => sqliteStore("outbox.db", { name: "a; DROP TABLE b" })).toThrow("`name` must be a letter");
  });

  it("a database of a newer version", async () => {
    const file = await newFile();
    const store = sqliteStore(file);
    await store.open();
    await store.close();
    const database = new Libsql(file);
    database.exec(`UPDATE lagokit_outbox_state_of SET state = '{"version":2}'`);
    database.close();

    await expect(sqliteStore(file).open()).rejects.toThrow("A newer @lagokit/outbox wrote this database");
  });
});

it("a file system that is local is accepted", async () => {
  const file = await newFile();
  writeFileSync(file, "");
  const store = sqliteStore(file);

  await store.open();

  expect(await store.status()).toMatchObject({ pending: 0 });
  await store.close();
});
