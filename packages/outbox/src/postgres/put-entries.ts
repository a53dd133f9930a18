import { LagoOutboxFullError } from "../errors/lago-outbox-full-error.ts";
import { LagoOutboxStoreError } from "../errors/lago-outbox-store-error.ts";
import type { NewEntry, PutOptions } from "../store/outbox-store.ts";
import { refuseConflicts } from "../store/refuse-conflicts.ts";
import { inline, type Run, toTransactionRun } from "./client.ts";
import { lockSql, type PutOutcome, type PutSqlOptions, putSql, undoSql } from "./put-sql.ts";
import { PutQueue } from "./put-queue.ts";
import { Room } from "./room.ts";
import type { Session } from "./session.ts";
import { storeFailure } from "./store-failure.ts";
import type { TableNames } from "./table-names.ts";

/** Adds entries to the table. */
export class PutEntries {
  readonly #session: Session;
  readonly #names: TableNames;
  readonly #room = new Room();
  readonly #queue = new PutQueue((entries, maxPending) => this.#putAlone(entries, maxPending));

  constructor(session: Session, names: TableNames) {
    this.#session = session;
    this.#names = names;
  }

  /** Adds all entries, or none. */
  async put(entries: readonly NewEntry[], { transaction, maxPending }: PutOptions): Promise<void> {
    if (transaction != null) return this.#putWithin(toTransactionRun(transaction), entries, maxPending);
    return this.#queue.add(entries, maxPending);
  }

  async #putAlone(entries: readonly NewEntry[], maxPending: number | undefined): Promise<void> {
    const run: Run = (statement, input) => this.#session.run(statement, input, { isPut: true });
    for (let rest = distinct(entries); rest.length > 0;)
      rest = (await this.#step(run, rest, { maxPending, isAlone: true })).rest;
  }

  /** Adds entries in a transaction of the caller, which can continue after a conflict. */
  async #putWithin(transaction: Run, entries: readonly NewEntry[], maxPending: number | undefined): Promise<void> {
    const run: Run = async (statement, input) => {
      try {
        return await transaction(statement, input);
      } catch (error) {
        throw storeFailure(error, false);
      }
    };
    const ids: string[] = [];
    try {
      for (let rest = entries; rest.length > 0;) {
        const { rest: next, added } = await this.#step(run, rest, { maxPending, isAlone: false });
        ids.push(...added);
        rest = next;
      }
    } catch (error) {
      // After a failure of Postgres, the transaction is aborted anyway.
      if (ids.length > 0 && !(error instanceof LagoOutboxStoreError)) await run(undoSql(this.#names), ids);
      throw error;
    }
  }

  /** Runs the statement once. Returns the entries that are neither known nor added, because another `put` was faster. */
  async #step(run: Run, entries: readonly NewEntry[], { maxPending, isAlone }: PutSqlOptions): Promise<Step> {
    const limit = maxPending === undefined || this.#room.use(entries.length) ? undefined : maxPending;
    const statement = putSql(this.#names, { maxPending: limit, isAlone });
    const rows = entries.map(toRow);
    // As: the statement builds it.
    const { known, added, pending, may } = (await (limit === undefined || !isAlone
      ? run(statement, rows)
      : // Two statements have to be one transaction: the second one counts once no other one adds.
        run(`${lockSql(this.#names)};\n${inline(statement, JSON.stringify(rows))}`))) as PutOutcome;
    if (pending !== null) this.#room.counted(pending + added.length, maxPending ?? 0);
    refuseConflicts(entries, new Map(known.flatMap(([place, event]) => toKnown(entries[place - 1], event))));
    const places = new Set(known.map(([place]) => place - 1));
    const rest = entries.filter((_, place) => !places.has(place));
    if (may && rest.length === added.length) return { added, rest: [] };
    if (!may && known.every(([, event]) => event === null)) throw new LagoOutboxFullError(maxPending ?? 0);
    return { added, rest };
  }
}

interface Step {
  readonly added: readonly string[];
  readonly rest: readonly NewEntry[];
}

function toKnown(entry: NewEntry | undefined, event: string | null): [key: string, event: string][] {
  return entry && event !== null ? [[entry.key, event]] : [];
}

function toRow({ key, event, acceptedAt, keep }: NewEntry): object {
  return { key, event, at: Math.round(acceptedAt), keep: Math.min(Math.ceil(keep), Number.MAX_SAFE_INTEGER) };
}

/** @throws LagoOutboxConflictError if two of the entries are different events with the same key. */
function distinct(entries: readonly NewEntry[]): readonly NewEntry[] {
  const known = new Map<string, string>();
  return entries.filter((entry) => {
    refuseConflicts([entry], known);
    return !known.has(entry.key) && known.set(entry.key, entry.event);
  });
}
