import type {
  DeadEntry,
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
import { checkDurability, type RedisDurability } from "./check-durability.ts";
import { PutQueue } from "./put-queue.ts";
import type { SendCommand } from "./redis-client.ts";
import { RedisScript } from "./redis-script.ts";
import { Takes } from "./takes.ts";
import { toDeadEntry, toDrainer, toEntry, toPage, toRows } from "./to-entries.ts";

/** Settings of the store. */
export interface RedisStoreSettings {
  readonly prefix: string;
  readonly durability: RedisDurability;
  readonly timeout: number;
}

/** Number of dead events that are handled at a time. */
const size = 1000;

/** Keeps events in Redis. */
export class RedisStore implements OutboxStore {
  readonly engine = "Redis";
  readonly supportsTransactions = false;
  readonly #send: SendCommand;
  readonly #durability: RedisDurability;
  readonly #script: RedisScript;
  readonly #puts: PutQueue;
  readonly #takes = new Takes();

  constructor(send: SendCommand, { durability, ...options }: RedisStoreSettings) {
    this.#send = send;
    this.#durability = durability;
    this.#script = new RedisScript(send, options);
    this.#puts = new PutQueue(this.#script, options.timeout);
  }

  async open(): Promise<void> {
    await this.#script.within(checkDurability(this.#send, this.#durability));
    await this.#script.run("open");
  }

  async put(entries: readonly NewEntry[], { maxPending }: PutOptions): Promise<void> {
    if (entries.length === 0) return;
    // The first event of each key.
    refuseConflicts(entries, new Map(entries.toReversed().map(({ key, event }) => [key, event])));
    await this.#puts.add(entries, maxPending);
  }

  async beat({ id, pause }: Drainer, ttl: number): Promise<boolean> {
    await this.#script.run("beat", [id, ttl, pause ? ` ${JSON.stringify(pause)}` : ""]);
    return true;
  }

  async take(drainerId: string, limit: number): Promise<readonly TakenEntry[]> {
    const values = await this.#takes.run(drainerId, (...args) => this.#script.run("take", [drainerId, limit, ...args]));
    return toRows(values, 3).map(toEntry);
  }

  async settle(drainerId: string, { delivered, dead, released }: Settlement): Promise<void> {
    const reasons = dead.flatMap(({ id, reason }) => [id, JSON.stringify(reason)]);
    const args = [drainerId, delivered.length, ...delivered, dead.length, ...reasons, ...released];
    await this.#script.run("settle", args);
  }

  async leave(drainerId: string): Promise<void> {
    await this.#script.run("leave", [drainerId]);
    this.#takes.forget(drainerId);
  }

  async status(): Promise<StoreStatus> {
    const [pending, sending, dead, oldest, ...drainers] = await this.#script.run("status");
    return {
      pending: Number(pending),
      sending: Number(sending),
      dead: Number(dead),
      oldest: oldest === "" ? undefined : Number(oldest),
      drainers: toRows(drainers, 2).map(toDrainer),
    };
  }

  async listDead({ from, limit }: EntryRange): Promise<EntryPage<DeadEntry>> {
    const rows = toRows(await this.#script.run("dead", [limit + 1, from ?? "-"]), 4);
    return toPage(rows, limit, toDeadEntry);
  }

  async scan({ from, limit }: EntryRange): Promise<EntryPage<StoredEntry>> {
    const rows = toRows(await this.#script.run("scan", [limit + 1, from ?? "-"]), 4);
    // As: the script returns these states only.
    return toPage(rows, limit, (row) => ({ ...toEntry(row), state: row[3] as StoredEntry["state"] }));
  }

  retryDead(ids: readonly string[] | "all"): Promise<number> {
    return this.#change("retry", ids);
  }

  dropDead(ids: readonly string[] | "all"): Promise<number> {
    return this.#change("drop", ids);
  }

  async purge(): Promise<void> {
    for (;;) if (Number((await this.#script.run("purge"))[0]) < size) return;
  }

  async close(): Promise<void> {
    await this.#puts.close();
  }

  async #change(operation: "retry" | "drop", ids: readonly string[] | "all"): Promise<number> {
    if (ids !== "all") return Number((await this.#script.run(operation, ids))[0]);
    let count = 0;
    let from: string | undefined;
    do {
      const page: EntryPage<DeadEntry> = await this.listDead({ from, limit: size });
      const { entries, next } = page;
      count += await this.#change(
        operation,
        entries.map(({ id }) => id),
      );
      from = next;
    } while (from !== undefined);
    return count;
  }
}
