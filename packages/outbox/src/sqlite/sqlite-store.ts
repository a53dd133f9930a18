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
import { Connection, type ConnectionOptions } from "./connection.ts";
import { GroupCommit } from "./group-commit.ts";
import { hashOf, idsOf, pageOf, type Row, stateOf, toTaken } from "./rows.ts";
import { nextTurn, Slice } from "./slice.ts";
import { dead, delivered, released, type State, waiting } from "./tables.ts";

/** Keeps events in an SQLite database. One drainer at a time takes events. */
export class SqliteStore implements OutboxStore {
  readonly engine = "SQLite";
  readonly supportsTransactions = false;
  readonly #rows: Connection;
  readonly #group: GroupCommit<State>;

  constructor(target: ConstructorParameters<typeof Connection>[0], options: ConnectionOptions) {
    this.#rows = new Connection(target, options);
    this.#group = new GroupCommit(this.#rows);
  }

  open(): Promise<void> {
    return this.#group.run(() => undefined);
  }

  async put(entries: readonly NewEntry[], { transaction, maxPending = Infinity }: PutOptions): Promise<void> {
    if (transaction !== undefined)
      throw new LagoOutboxStoreError("SQLite cannot use a transaction of the caller: leave `transaction` out.");
    await this.#group.run(async (state) => {
      const known = new Map<string, string>();
      const fresh: NewEntry[] = [];
      await each(entries, (entry) => {
        if (known.has(entry.key)) return;
        const event = this.#find(entry.key);
        if (event === undefined) fresh.push(entry);
        known.set(entry.key, event ?? entry.event);
      });
      refuseConflicts(entries, known);
      if (fresh.length > 0 && state.pending + state.sending + fresh.length > maxPending)
        throw new LagoOutboxFullError(maxPending);
      await each(fresh, (entry) => this.#add(entry, ++state.last));
      state.pending += fresh.length;
    });
  }

  beat({ id, pause }: Drainer, ttl: number): Promise<boolean> {
    return this.#group.run((state) => {
      const now = Date.now();
      for (const [other, { until }] of Object.entries(state.drainers)) if (until <= now) delete state.drainers[other];
      if (!state.drainers[state.holder]) {
        giveBack(state);
        state.holder = id;
      }
      state.drainers[id] = { until: now + ttl, pause };
      return state.holder === id;
    });
  }

  take(drainerId: string, limit: number): Promise<readonly TakenEntry[]> {
    return this.#group.run((state) => {
      if (state.holder !== drainerId) return [];
      const again = this.#waiting(released, 0, limit);
      const next = this.#waiting(waiting, state.cursor, limit - again.length);
      if (again.length > 0) this.#change(`state = ${waiting}`, JSON.stringify(idsOf(again)), `state = ${released}`);
      state.cursor = Number(next.at(-1)?.["id"] ?? state.cursor);
      const taken = [...again, ...next].map(toTaken);
      state.pending -= taken.length;
      state.sending += taken.length;
      return taken;
    });
  }

  settle(drainerId: string, settlement: Settlement): Promise<void> {
    return this.#group.run((state) => {
      if (settlement.delivered.length > 0) this.#deliver(state, JSON.stringify(settlement.delivered));
      if (state.holder !== drainerId) return;
      const sending = `state = ${waiting} AND id <= ${state.cursor}`;
      const count = this.#change(`state = ${released}`, JSON.stringify(settlement.released), sending);
      state.pending += count;
      state.sending -= count;
      for (const { id, reason } of settlement.dead) {
        const text = JSON.stringify([Date.now(), reason]);
        const died = this.#rows.run(`UPDATE $ SET state = ${dead}, reason = ? WHERE id = ? AND ${sending}`, text, id);
        state.dead += died;
        state.sending -= died;
      }
    });
  }

  leave(drainerId: string): Promise<void> {
    return this.#group.run((state) => {
      delete state.drainers[drainerId];
      if (state.holder !== drainerId) return;
      giveBack(state);
      state.holder = "";
    });
  }

  status(): Promise<StoreStatus> {
    return this.#group.run(({ pending, sending, dead: died, drainers }) => {
      const oldest = [waiting, released].flatMap((state) => this.#waiting(state, 0, 1)).map(toTaken);
      const alive = Object.entries(drainers).filter(([, { until }]) => until > Date.now());
      return {
        pending,
        sending,
        dead: died,
        oldest: oldest.length > 0 ? Math.min(...oldest.map(({ acceptedAt }) => acceptedAt)) : undefined,
        drainers: alive.map(([id, { pause }]) => ({ id, pause })),
      };
    });
  }

  listDead({ from = "0", limit }: EntryRange): Promise<EntryPage<DeadEntry>> {
    return this.#group.run(() =>
      pageOf(this.#waiting(dead, Number(from), limit), limit, (row) => {
        // As: `settle` wrote it.
        const [diedAt, reason] = JSON.parse(String(row["reason"])) as [number, DeadReason];
        return { ...toTaken(row), diedAt, reason };
      }),
    );
  }

  retryDead(ids: readonly string[] | "all"): Promise<number> {
    return this.#eachDead(ids, (part, state) => {
      const count = this.#change(`state = ${released}, reason = NULL`, part, `state = ${dead}`);
      state.pending += count;
      return count;
    });
  }

  dropDead(ids: readonly string[] | "all"): Promise<number> {
    return this.#eachDead(ids, (part) => this.#rows.run(`DELETE FROM $ WHERE ${among} AND state = ${dead}`, part));
  }

  scan({ from = "0", limit }: EntryRange): Promise<EntryPage<StoredEntry>> {
    return this.#group.run(({ cursor }) => {
      const rows = this.#rows.all("SELECT * FROM $ WHERE id > ? ORDER BY id LIMIT ?", from, limit);
      return pageOf(rows, limit, (row) => ({ ...toTaken(row), state: stateOf(row, cursor) }));
    });
  }

  async purge(): Promise<void> {
    const ended = `SELECT id FROM $ WHERE state = ${delivered} AND due <= ? LIMIT ${step}`;
    const purgePart = (): number => this.#rows.run(`DELETE FROM $ WHERE id IN (${ended})`, Date.now());
    while ((await this.#group.run(purgePart)) === step);
  }

  async close(): Promise<void> {
    await this.#group.end();
    this.#rows.close();
  }

  #find(key: string): string | undefined {
    const [row] = this.#rows.all("SELECT event FROM $ WHERE hash = ? AND key = ?", hashOf(key), key);
    return row && String(row["event"]);
  }

  #add({ key, event, acceptedAt, keep }: NewEntry, id: number): void {
    const values = [id, hashOf(key), keep, acceptedAt, key, event];
    this.#rows.run(`INSERT INTO $ VALUES (?, ?, ${waiting}, 0, ?, ?, NULL, ?, ?)`, ...values);
  }

  /** Returns rows of a state other than `delivered`. */
  #waiting(state: number, after: number, limit: number): Row[] {
    return this.#rows.all(
      "SELECT * FROM $ WHERE state = ? AND due = 0 AND id > ? ORDER BY id LIMIT ?",
      state,
      after,
      limit,
    );
  }

  /** Changes rows, and returns their number. */
  #change(change: string, ids: string, condition: string): number {
    return ids === "[]" ? 0 : this.#rows.run(`UPDATE $ SET ${change} WHERE ${among} AND ${condition}`, ids);
  }

  #deliver(state: State, ids: string): void {
    const counts = `sum(state = ${waiting} AND id <= ?) sending, sum(state < ${dead}) open, sum(state = ${dead}) dead`;
    const undelivered = `${among} AND state < ${delivered}`;
    const [row] = this.#rows.all(`SELECT ${counts}, max(keep) keep FROM $ WHERE ${undelivered}`, state.cursor, ids);
    const sending = Number(row?.["sending"]);
    state.sending -= sending;
    state.pending -= Number(row?.["open"]) - sending;
    state.dead -= Number(row?.["dead"]);
    if (row?.["keep"]) {
      const change = `state = ${delivered}, reason = NULL, due = ${Date.now()} + keep`;
      this.#rows.run(`UPDATE $ SET ${change} WHERE ${undelivered} AND keep > 0`, ids);
    }
    this.#rows.run(`DELETE FROM $ WHERE ${among} AND keep = 0`, ids);
  }

  /** Changes dead events, some at a time. */
  async #eachDead(ids: readonly string[] | "all", change: (part: string, state: State) => number): Promise<number> {
    let count = 0;
    for (let index = 0; ; index += step) {
      const [tried, changed] = await this.#group.run((state) => {
        const part = ids === "all" ? idsOf(this.#waiting(dead, 0, step)) : ids.slice(index, index + step);
        const number = change(JSON.stringify(part), state);
        state.dead -= number;
        return [part.length, number] as const;
      });
      count += changed;
      if (tried < step) return count;
    }
  }
}

/** How many rows one step of a long change changes. */
const step = 500;
const among = "id IN (SELECT value FROM json_each(?))";

/** Does something with each entry. The event loop gets its turns. */
async function each<Entry>(entries: readonly Entry[], work: (entry: Entry) => void): Promise<void> {
  let slice = new Slice();
  for (const entry of entries) {
    work(entry);
    if (!slice.isOver) continue;
    await nextTurn();
    slice = new Slice();
  }
}

function giveBack(state: State): void {
  state.cursor = 0;
  state.pending += state.sending;
  state.sending = 0;
}
