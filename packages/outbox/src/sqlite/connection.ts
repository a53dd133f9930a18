import { closeSync, fdatasync, openSync } from "node:fs";
import { resolve } from "node:path";
import { promisify } from "node:util";
import { LagoOutboxStoreError } from "../errors/lago-outbox-store-error.ts";
import { refusePlace } from "./refuse-place.ts";
import type { Row } from "./rows.ts";
import type { SqliteDatabase, SqliteStatement } from "./sqlite-database.ts";
import { schema, type State } from "./tables.ts";

type Values = readonly (string | number)[];

export interface ConnectionOptions {
  /** The name of the store: `$` in SQL. */
  readonly name: string;
  readonly synchronous: "full" | "normal";
}

const flushFile = promisify(fdatasync);

/** A database with the tables of an outbox. */
export class Connection {
  readonly #target: string | SqliteDatabase;
  readonly #options: ConnectionOptions;
  readonly #statements = new Map<string, SqliteStatement>();
  #database: SqliteDatabase | undefined;
  #close = (): void => undefined;
  /** Descriptor of the write-ahead log. */
  #log: number | undefined;
  #stored = "";
  #hasBegun = false;

  constructor(target: string | SqliteDatabase, options: ConnectionOptions) {
    this.#target = target;
    this.#options = options;
  }

  /** Takes the write lock, and reads the state. */
  begin(): State {
    if (this.#log === undefined) this.#open();
    this.run("BEGIN IMMEDIATE");
    this.#hasBegun = true;
    this.#stored = String(this.all("SELECT state FROM $_state_of")[0]?.["state"]);
    // As: only this class writes it.
    const state = JSON.parse(this.#stored) as State;
    if (state.version === 1) return state;
    throw new LagoOutboxStoreError("A newer @lagokit/outbox wrote this database: update the package.");
  }

  commit(state: State): void {
    const text = JSON.stringify(state);
    if (text !== this.#stored) this.run("UPDATE $_state_of SET state = ?", text);
    this.run("COMMIT");
    this.#hasBegun = false;
  }

  rollback(): void {
    // Otherwise, it would end a transaction of the caller.
    if (!this.#hasBegun) return;
    this.#hasBegun = false;
    try {
      this.run("ROLLBACK");
      // The disk may be full: this makes the log usable from its start.
      this.#database?.exec("PRAGMA wal_checkpoint");
    } catch {
      // SQLite ended the transaction itself, or has no room.
    }
  }

  /** Makes everything that was committed survive a crash of the machine. */
  async flush(): Promise<void> {
    if (this.#log !== undefined && this.#options.synchronous === "full") await flushFile(this.#log);
  }

  /** Changes rows, and returns their number. */
  run(sql: string, ...values: Values): number {
    return Number(this.#statement(sql).run(...values).changes);
  }

  all(sql: string, ...values: Values): Row[] {
    // As: the tables have only such values.
    return this.#statement(sql).all(...values) as Row[];
  }

  close(): void {
    if (this.#log !== undefined) closeSync(this.#log);
    this.#log = this.#database = undefined;
    this.#statements.clear();
    this.#close();
    this.#close = () => undefined;
  }

  #statement(sql: string): SqliteStatement {
    let statement = this.#statements.get(sql);
    if (!statement) {
      statement = (this.#database ??= this.#connect()).prepare(this.#named(sql));
      this.#statements.set(sql, statement);
    }
    return statement;
  }

  #named(sql: string): string {
    return sql.replaceAll("$", this.#options.name);
  }

  #connect(): SqliteDatabase {
    if (typeof this.#target !== "string") return this.#target;
    const opened = openFile(this.#target);
    this.#close = () => opened.close();
    return opened;
  }

  /** Prepares the tables. If this fails, no file remains. */
  #open(): void {
    try {
      const file = String(this.all("PRAGMA database_list")[0]?.["file"] ?? "");
      refusePlace(file);
      this.#database?.exec(this.#named(schema));
      this.#log = openSync(`${file}-wal`, "r+");
    } catch (error) {
      this.close();
      throw error;
    }
  }
}

function openFile(path: string): SqliteDatabase & { close(): void } {
  const file = path && path !== ":memory:" ? resolve(path) : path;
  refusePlace(file);
  const sqlite = process.getBuiltinModule?.("node:sqlite");
  if (sqlite) return new sqlite.DatabaseSync(file);
  throw new LagoOutboxStoreError(
    "This runtime has no `node:sqlite`: pass an open database of better-sqlite3, libsql, or `bun:sqlite`, not a path.",
  );
}
