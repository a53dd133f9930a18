import { DatabaseSync, type StatementSync } from "node:sqlite";
import type { UsageEvent } from "../subjects/subject.ts";
import type { Keeper } from "./keeper.ts";

interface Waiting {
  readonly event: UsageEvent;
  readonly resolve: (value: unknown) => void;
}

/** A table of SQLite without anything else. All callers of a turn of the event loop share a commit, which waits for the disk. */
export class SqliteAlone implements Keeper {
  readonly #database: DatabaseSync;
  readonly #insert: StatementSync;
  #waiting: Waiting[] = [];

  constructor(file: string) {
    this.#database = new DatabaseSync(file);
    this.#database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
    this.#database.exec("CREATE TABLE alone (id INTEGER PRIMARY KEY, event TEXT NOT NULL)");
    this.#insert = this.#database.prepare("INSERT INTO alone (event) VALUES (?)");
  }

  put([event]: readonly [UsageEvent]): Promise<unknown> {
    return new Promise((resolve) => {
      if (this.#waiting.push({ event, resolve }) === 1) setImmediate(() => this.#commit());
    });
  }

  async end(): Promise<void> {
    this.#database.close();
  }

  #commit(): void {
    const group = this.#waiting;
    this.#waiting = [];
    this.#database.exec("BEGIN IMMEDIATE");
    for (const { event } of group) this.#insert.run(JSON.stringify(event));
    this.#database.exec("COMMIT");
    for (const { resolve } of group) resolve(undefined);
  }
}
