import { sqliteStore } from "../../src/sqlite.ts";
import Database from "libsql";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type StorePlace, testStore } from "../store-contract.ts";

function place(store: (path: string) => ReturnType<StorePlace["store"]>): StorePlace {
  const folder = mkdtempSync(join(tmpdir(), "outbox-"));
  return {
    store: () => store(join(folder, "outbox.db")),
    remove: () => rmSync(folder, { recursive: true }),
  };
}

testStore({ name: "SQLite", drainers: "one", create: () => place((path) => sqliteStore(path)) });
testStore({
  name: "SQLite through libsql",
  drainers: "one",
  create: () => place((path) => sqliteStore(new Database(path))),
});
