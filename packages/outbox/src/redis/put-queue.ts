import { LagoOutboxFullError } from "../errors/lago-outbox-full-error.ts";
import type { NewEntry } from "../store/outbox-store.ts";
import { refuseConflicts } from "../store/refuse-conflicts.ts";
import type { RedisScript } from "./redis-script.ts";
import { toLateError, toStoreError } from "./to-store-error.ts";

/** Number of events in one run of the script, unless a single `put` has more. Others wait for Redis meanwhile. */
const most = 2000;

/** A call of `put`. */
interface Put {
  readonly entries: readonly NewEntry[];
  readonly maxPending: number | undefined;
  /** IDs of stored events that were compared. */
  readonly same: Set<string>;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
  readonly timer: ReturnType<typeof setTimeout>;
  isSent: boolean;
}

/**
 * Adds the events of several calls together: those that came while the previous ones were written. Only one run of the
 * script is under way, so that the client does not collect events while it is not connected.
 */
export class PutQueue {
  readonly #script: RedisScript;
  readonly #timeout: number;
  readonly #waiting = new Set<Put>();
  #work: Promise<void> | undefined;

  constructor(script: RedisScript, timeout: number) {
    this.#script = script;
    this.#timeout = timeout;
  }

  add(entries: readonly NewEntry[], maxPending: number | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.#giveUp(put), this.#timeout);
      const put: Put = { entries, maxPending, same: new Set(), resolve, reject, timer, isSent: false };
      this.#waiting.add(put);
      this.#work ??= this.#run();
    });
  }

  /** Resolves once all calls have ended. */
  async close(): Promise<void> {
    // Each call ends in time, but the client may still try.
    await this.#script.within(Promise.resolve(this.#work)).catch(() => undefined);
  }

  #giveUp(put: Put): void {
    this.#waiting.delete(put);
    put.reject(toLateError(this.#timeout, put));
  }

  async #run(): Promise<void> {
    do {
      // Calls of the same turn of the event loop go together, and so do those of callers whose previous call ended.
      await new Promise(setImmediate);
      await this.#send(this.#next());
    } while (this.#waiting.size > 0);
    this.#work = undefined;
  }

  #next(): readonly Put[] {
    const puts: Put[] = [];
    let count = 0;
    for (const put of this.#waiting) {
      count += put.entries.length;
      if (puts.length > 0 && count > most) break;
      this.#waiting.delete(put);
      put.isSent = true;
      puts.push(put);
    }
    return puts;
  }

  async #send(puts: readonly Put[]): Promise<void> {
    if (puts.length === 0) return;
    try {
      const results = await this.#script.start("put", puts.flatMap(toArguments));
      for (const [index, put] of puts.entries()) this.#finish(put, results[index]);
    } catch (error) {
      for (const put of puts) end(put, () => put.reject(toStoreError(error, true)));
    }
  }

  #finish(put: Put, result: unknown): void {
    if (!Array.isArray(result)) return end(put, () => finish(put, Number(result)));
    try {
      compare(put, result);
      this.#waiting.add(put);
    } catch (error) {
      end(put, () => put.reject(error));
    }
  }
}

function finish({ maxPending, resolve, reject }: Put, result: number): void {
  if (result === 0) resolve();
  // As: `maxPending` was passed if the result is 1.
  else reject(new LagoOutboxFullError(maxPending as number));
}

function end({ timer }: Put, settle: () => void): void {
  clearTimeout(timer);
  settle();
}

function toArguments({ entries, maxPending, same }: Put): (string | number)[] {
  const events = entries.flatMap(({ key, event, acceptedAt, keep }) => [key, event, acceptedAt, keep]);
  return [entries.length, maxPending ?? "", same.size, ...same, ...events];
}

/** Compares events with those that the store has, which the script returned as ID, key and event. */
function compare({ entries, same }: Put, result: readonly unknown[]): void {
  const values = result.map(String);
  const known = new Map<string, string>();
  for (let index = 0; index < values.length; index += 3) {
    same.add(values[index] ?? "");
    known.set(values[index + 1] ?? "", values[index + 2] ?? "");
  }
  refuseConflicts(entries, known);
}
