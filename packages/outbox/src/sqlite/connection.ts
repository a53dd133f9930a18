import { closeSync, openSync } from "node:fs";
import { LagoOutboxStoreError } from "../errors/lago-outbox-store-error.ts";
import type { Transactions } from "./group-commit.ts";
import { flushFile, openDatabase, refuseFolder } from "./open-database.ts";
import type { SqliteDatabase, SqliteStatement } from "./sqlite-database.ts";
import { empty, schemaOf, type State, version } from "./tables.ts";
import { dirname } from "node:path";

/** A value that SQLite stores. */
type Value = string | number | null;

export interface ConnectionOptions {
  readonly name: string;
  readonly flushes: boolean;
}

/** A database with the tables of an outbox. */
export class Connection implements Transactions<State> {
  readonly #database: SqliteDatabase;
  readonly #close: () => void;
  readonly #options: ConnectionOptions;
  readonly #statements = new Map<string, SqliteStatement>();
  #stored = "";
  /** Descriptor of the write-ahead log. */
  #log: number | undefined;

  constructor(target: string | SqliteDatabase, options: ConnectionOptions) {
    this.#options = options;
    if (typeof target === "string") {
      const opened = openDatabase(target);
      this.#database = opened;
      this.#close = () => opened.close();
    } else {
      this.#database = target;
      this.#close = () => undefined;
    }
  }

  prepare(): void {
    // `NORMAL` keeps the database whole. The outbox itself flushes each commit, since SQLite would block the event loop.
    this.#database.exec("PRAGMA busy_timeout = 0; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL");
    // As: the pragma has these columns.
    const { file } = (this.get("PRAGMA database_list") ?? {}) as { readonly file?: string };
    if (!file) throw new LagoOutboxStoreError("A database in memory does not survive the process: pass one of a file.");
    refuseFolder(dirname(file));
    this.#database.exec("BEGIN IMMEDIATE");
    this.#database.exec(schemaOf(this.#options.name));
    this.run(`INSERT OR IGNORE INTO ${this.#options.name}_state_of VALUES (1, ?)`, JSON.stringify(empty));
    const state = this.#read();
    this.#database.exec("COMMIT");
    if (state.version !== version) {
      throw new LagoOutboxStoreError("A newer version of @lagokit/outbox wrote this database: update the package.");
    }
    if (this.#options.flushes) this.#log = openSync(`${file}-wal`, "r+");
  }

  run(sql: string, ...values: Value[]): number {
    return Number(this.#statement(sql).run(...values).changes);
  }

  get(sql: string, ...values: Value[]): unknown {
    return this.#statement(sql).get(...values);
  }

  all(sql: string, ...values: Value[]): unknown[] {
    return this.#statement(sql).all(...values);
  }

  begin(): State {
    this.run("BEGIN IMMEDIATE");
    return this.#read();
  }

  commit(state: State): void {
    const text = JSON.stringify(state);
    if (text !== this.#stored) this.run(`UPDATE ${this.#options.name}_state_of SET state = ?`, text);
    this.run("COMMIT");
  }

  rollback(): void {
    try {
      this.#database.exec("ROLLBACK");
    } catch {
      // SQLite itself ended the transaction, or it never began.
    }
  }

  async flush(): Promise<void> {
    if (this.#log !== undefined) await flushFile(this.#log);
  }

  close(): void {
    if (this.#log !== undefined) closeSync(this.#log);
    this.#statements.clear();
    this.#close();
  }

  #read(): State {
    // As: the table has this column, and only this class writes it.
    this.#stored = (this.get(`SELECT state FROM ${this.#options.name}_state_of`) as { readonly state: string }).state;
    // As: see above.
    return JSON.parse(this.#stored) as State;
  }

  #statement(sql: string): SqliteStatement {
    let statement = this.#statements.get(sql);
    if (!statement) this.#statements.set(sql, (statement = this.#database.prepare(sql)));
    return statement;
  }
}
