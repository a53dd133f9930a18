import { LagoOutboxFullError } from "../errors/lago-outbox-full-error.ts";
import { LagoOutboxStoreError } from "../errors/lago-outbox-store-error.ts";
import type {
  DeadEntry,
  DeadReason,
  Drainer,
  EntryPage,
  EntryRange,
  NewEntry,
  OutboxStore,
  PutOptions,
  Settlement,
  StoredEntry,
  StoreStatus,
  TakenEntry,
} from "../store/outbox-store.ts";
import { refuseConflicts } from "../store/refuse-conflicts.ts";
import { Connection } from "./connection.ts";
import { GroupCommit } from "./group-commit.ts";
import type { SqliteDatabase } from "./sqlite-database.ts";
import { toStoreError } from "./sqlite-error.ts";
import { dead, delivered, released, type State, waiting } from "./tables.ts";

export interface SqliteStoreOptions {
  /**
   * What accepted events survive. `full`: a power cut. `normal`: the end of the process, even by `kill -9`, but not a power
   * cut.
   *
   * @default "full"
   */
  readonly synchronous?: "full" | "normal";
  /**
   * Begins the names of the tables. Outboxes with different names can share a database.
   *
   * @default "lagokit_outbox"
   */
  readonly name?: string;
}

/**
 * Keeps events in an SQLite database.
 *
 * @param target Path of the file, which `node:sqlite` creates and opens; or an open database of `node:sqlite`,
 *   better-sqlite3, or libsql that only the outbox uses.
 */
export function sqliteStore(target: string | SqliteDatabase, options: SqliteStoreOptions = {}): OutboxStore {
  const { name = "lagokit_outbox", synchronous = "full" } = options;
  if (!/^[a-z_]\w{0,60}$/i.test(name)) {
    throw new LagoOutboxStoreError("`name` must be a letter or `_`, then letters, digits, or `_`; at most 61 of them.");
  }
  return new SqliteStore(() => new Connection(target, { name, flushes: synchronous === "full" }), name);
}

type Row = Readonly<Record<string, string | number | null>>;

class SqliteStore implements OutboxStore {
  readonly engine = "SQLite";
  readonly supportsTransactions = false;
  readonly #connect: () => Connection;
  readonly #table: string;
  #connected: { readonly rows: Connection; readonly group: GroupCommit<State> } | undefined;

  constructor(connect: () => Connection, table: string) {
    this.#connect = connect;
    this.#table = table;
  }

  async open(): Promise<void> {
    try {
      const rows = this.#connect();
      rows.prepare();
      this.#connected = { rows, group: new GroupCommit(rows) };
    } catch (error) {
      throw toStoreError(error);
    }
  }

  async put(entries: readonly NewEntry[], { transaction, maxPending = Infinity }: PutOptions): Promise<void> {
    if (transaction !== undefined) {
      throw new LagoOutboxStoreError(
        "The SQLite store cannot use a transaction of the caller: leave `transaction` out.",
      );
    }
    await this.#run((rows, state) => {
      const known = new Map<string, string>();
      const fresh: [NewEntry, number][] = [];
      for (const entry of entries) {
        if (known.has(entry.key)) continue;
        const hash = hashOf(entry.key);
        const row = rows.get(`SELECT event FROM ${this.#table} WHERE hash = ? AND key = ?`, hash, entry.key) as
          | Row
          | undefined;
        if (!row) fresh.push([entry, hash]);
        known.set(entry.key, row ? String(row["event"]) : entry.event);
      }
      refuseConflicts(entries, known);
      if (fresh.length > 0 && state.pending + state.sending + fresh.length > maxPending)
        throw new LagoOutboxFullError(maxPending);
      for (const [{ key, event, acceptedAt, keep }, hash] of fresh) {
        state.last++;
        rows.run(
          `INSERT INTO ${this.#table} VALUES (?, ?, 0, 0, ?, ?, NULL, ?, ?)`,
          state.last,
          hash,
          keep,
          acceptedAt,
          key,
          event,
        );
      }
      state.pending += fresh.length;
    });
  }

  beat({ id, pause }: Drainer, ttl: number): Promise<boolean> {
    return this.#run((_rows, state) => {
      const now = Date.now();
      const isFree = (state.drainers[state.holder ?? ""]?.until ?? 0) <= now;
      if (state.holder !== id && isFree) {
        giveBack(state);
        state.holder = id;
      }
      for (const [other, { until }] of Object.entries(state.drainers)) {
        if (until <= now) delete state.drainers[other];
      }
      state.drainers[id] = { until: now + ttl, pause };
      return state.holder === id;
    });
  }

  take(drainerId: string, limit: number): Promise<readonly TakenEntry[]> {
    return this.#run((rows, state) => {
      if (state.holder !== drainerId) return [];
      const select = `SELECT id, event, accepted FROM ${this.#table} WHERE state = ? AND due = 0 AND id > ? ORDER BY id LIMIT ?`;
      const again = rows.all(select, released, 0, limit) as Row[];
      const next = rows.all(select, waiting, state.cursor, limit - again.length) as Row[];
      state.cursor = Number(next.at(-1)?.["id"] ?? state.cursor);
      if (again.length > 0)
        this.#update(
          rows,
          `state = 0`,
          again.map((row) => String(row["id"])),
        );
      state.pending -= again.length + next.length;
      state.sending += again.length + next.length;
      return [...again, ...next].map(toTaken);
    });
  }

  async settle(drainerId: string, settlement: Settlement): Promise<void> {
    await this.#run((rows, state) => {
      this.#deliver(rows, state, settlement.delivered);
      if (state.holder !== drainerId) return;
      const sending = `state = 0 AND id <= ${state.cursor}`;
      const count = this.#update(rows, `state = ${released}`, settlement.released, sending);
      state.sending -= count;
      state.pending += count;
      for (const { id, reason } of settlement.dead) {
        const text = JSON.stringify([Date.now(), reason]);
        const died = rows.run(
          `UPDATE ${this.#table} SET state = ${dead}, reason = ? WHERE id = ? AND state = 0 AND id <= ?`,
          text,
          id,
          state.cursor,
        );
        state.sending -= died;
        state.dead += died;
      }
    });
  }

  async leave(drainerId: string): Promise<void> {
    await this.#run((_rows, state) => {
      delete state.drainers[drainerId];
      if (state.holder !== drainerId) return;
      giveBack(state);
      state.holder = undefined;
    });
  }

  status(): Promise<StoreStatus> {
    return this.#run((rows, { pending, sending, dead: died, drainers }) => {
      const oldest = [waiting, released].flatMap(
        (state) =>
          rows.all(
            `SELECT accepted FROM ${this.#table} WHERE state = ? AND due = 0 ORDER BY id LIMIT 1`,
            state,
          ) as Row[],
      );
      const alive = Object.entries(drainers).filter(([, { until }]) => until > Date.now());
      return {
        pending,
        sending,
        dead: died,
        oldest: oldest.length > 0 ? Math.min(...oldest.map(({ accepted }) => Number(accepted))) : undefined,
        drainers: alive.map(([id, { pause }]) => ({ id, pause })),
      };
    });
  }

  listDead({ from = "0", limit }: EntryRange): Promise<EntryPage<DeadEntry>> {
    return this.#run((rows) => {
      const page = rows.all(
        `SELECT id, event, accepted, reason FROM ${this.#table} WHERE state = ${dead} AND due = 0 AND id > ? ORDER BY id LIMIT ?`,
        Number(from),
        limit,
      ) as Row[];
      return pageOf(page, limit, (row) => {
        const [diedAt, reason] = JSON.parse(String(row["reason"])) as [number, DeadReason];
        return { ...toTaken(row), diedAt, reason };
      });
    });
  }

  retryDead(ids: readonly string[] | "all"): Promise<number> {
    return this.#eachDead(ids, (rows, state, part) => {
      const count = this.#update(rows, `state = ${released}, reason = NULL`, part, `state = ${dead}`);
      state.pending += count;
      return count;
    });
  }

  dropDead(ids: readonly string[] | "all"): Promise<number> {
    return this.#eachDead(ids, (rows, _state, part) =>
      rows.run(`DELETE FROM ${this.#table} WHERE ${among} AND state = ${dead}`, JSON.stringify(part)),
    );
  }

  scan({ from = "0", limit }: EntryRange): Promise<EntryPage<StoredEntry>> {
    return this.#run((rows, { cursor }) => {
      const page = rows.all(
        `SELECT id, event, accepted, state FROM ${this.#table} WHERE id > ? ORDER BY id LIMIT ?`,
        Number(from),
        limit,
      ) as Row[];
      return pageOf(page, limit, (row) => ({ ...toTaken(row), state: stateOf(row, cursor) }));
    });
  }

  async purge(): Promise<void> {
    const part = `SELECT id FROM ${this.#table} WHERE state = ${delivered} AND due <= ? LIMIT ${step}`;
    const purgePart = () =>
      this.#run((rows) => rows.run(`DELETE FROM ${this.#table} WHERE id IN (${part})`, Date.now()));
    while ((await purgePart()) === step);
  }

  async close(): Promise<void> {
    await this.#connected?.group.end();
    this.#connected?.rows.close();
    this.#connected = undefined;
  }

  #deliver(rows: Connection, state: State, ids: readonly string[]): void {
    const list = JSON.stringify(ids);
    const counts = rows.get(
      `SELECT sum(state = 0 AND id <= ?) sending, sum(state < 2) open, sum(state = 2) dead, sum(keep > 0) kept FROM ${this.#table} WHERE ${among} AND state < 3`,
      state.cursor,
      list,
    ) as Row;
    state.sending -= Number(counts["sending"]);
    state.pending -= Number(counts["open"]) - Number(counts["sending"]);
    state.dead -= Number(counts["dead"]);
    if (counts["kept"]) {
      rows.run(
        `UPDATE ${this.#table} SET state = ${delivered}, reason = NULL, due = ? + keep WHERE ${among} AND state < 3 AND keep > 0`,
        Date.now(),
        list,
      );
    }
    rows.run(`DELETE FROM ${this.#table} WHERE ${among} AND keep = 0`, list);
  }

  #update(rows: Connection, change: string, ids: readonly string[], condition = "1"): number {
    if (ids.length === 0) return 0;
    return rows.run(`UPDATE ${this.#table} SET ${change} WHERE ${among} AND ${condition}`, JSON.stringify(ids));
  }

  async #eachDead(
    ids: readonly string[] | "all",
    change: (rows: Connection, state: State, part: readonly string[]) => number,
  ): Promise<number> {
    let count = 0;
    for (let index = 0; ; index += step) {
      const tried = await this.#run((rows, state) => {
        const part =
          ids === "all"
            ? rows
                .all(`SELECT id FROM ${this.#table} WHERE state = ${dead} AND due = 0 LIMIT ${step}`)
                .map((row) => String((row as Row)["id"]))
            : ids.slice(index, index + step);
        const changed = change(rows, state, part);
        state.dead -= changed;
        count += changed;
        return part.length;
      });
      if (tried < step) return count;
    }
  }

  async #run<Result>(work: (rows: Connection, state: State) => Result): Promise<Result> {
    const connected = this.#connected;
    if (!connected) throw new LagoOutboxStoreError("The SQLite store is closed.");
    return connected.group.run((state) => work(connected.rows, state));
  }
}

/** How many rows one step of a long change changes. */
const step = 500;
const among = "id IN (SELECT value FROM json_each(?))";

function giveBack(state: State): void {
  state.cursor = 0;
  state.pending += state.sending;
  state.sending = 0;
}

function toTaken({ id, event, accepted }: Row): TakenEntry {
  return { id: String(id), event: String(event), acceptedAt: Number(accepted) };
}

function stateOf({ id, state }: Row, cursor: number): StoredEntry["state"] {
  if (state === waiting) return Number(id) <= cursor ? "sending" : "pending";
  return state === released ? "pending" : state === dead ? "dead" : "delivered";
}

function pageOf<Entry>(rows: Row[], limit: number, toEntry: (row: Row) => Entry): EntryPage<Entry> {
  const last = rows.length < limit ? undefined : rows.at(-1);
  return { entries: rows.map(toEntry), next: last && String(last["id"]) };
}

function hashOf(text: string): number {
  let hash = 0;
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x5bd1e995) ^ (hash >>> 13);
  return hash;
}
