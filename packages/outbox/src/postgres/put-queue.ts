import { LagoOutboxStoreError } from "../errors/lago-outbox-store-error.ts";
import type { NewEntry } from "../store/outbox-store.ts";

/** Adds all entries, or none. */
type PutAll = (entries: readonly NewEntry[], maxPending: number | undefined) => Promise<void>;

/** A call of `put`. */
interface Put {
  readonly entries: readonly NewEntry[];
  readonly maxPending: number | undefined;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/** Number of statements at the same time: while the server commits one, it runs the other. */
const lanes = 2;
/** Largest number of events in one statement, unless a single `put` has more. */
const mostEvents = 1000;
/** Largest number of characters in one statement, unless a single `put` has more. */
const mostCharacters = 4_000_000;

/** Adds the events of several calls with one statement: those that came while the previous statements ran. */
export class PutQueue {
  readonly #putAll: PutAll;
  #waiting: Put[] = [];
  #running = 0;

  constructor(putAll: PutAll) {
    this.#putAll = putAll;
  }

  add(entries: readonly NewEntry[], maxPending: number | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ entries, maxPending, resolve, reject });
      if (this.#running < lanes) void this.#run();
    });
  }

  async #run(): Promise<void> {
    this.#running++;
    do {
      // Calls of the same turn of the event loop go together, and so do those of callers whose previous call ended.
      await new Promise(setImmediate);
      const puts = firstGroup(this.#waiting);
      this.#waiting = this.#waiting.slice(puts.length);
      await this.#send(puts);
    } while (this.#waiting.length > 0);
    this.#running--;
  }

  /** Adds the events of a group, or of its halves if one call in it is refused: this must not affect the others. */
  async #send(puts: readonly Put[]): Promise<void> {
    try {
      const entries = puts.flatMap((put) => put.entries);
      await this.#putAll(entries, puts[0]?.maxPending);
      for (const { resolve } of puts) resolve();
    } catch (error) {
      if (puts.length === 1 || !isOfOneCall(error)) return puts.forEach(({ reject }) => reject(error));
      const half = Math.ceil(puts.length / 2);
      await this.#send(puts.slice(0, half));
      await this.#send(puts.slice(half));
    }
  }
}

/** Whether a failure is about the content of an event, or the number of events. */
function isOfOneCall(error: unknown): boolean {
  return !(error instanceof LagoOutboxStoreError) || /^(22|54)/u.test(error.code ?? "");
}

function firstGroup(waiting: readonly Put[]): readonly Put[] {
  let [events, characters] = [0, 0];
  const end = waiting.findIndex(({ entries, maxPending }) => {
    events += entries.length;
    characters += entries.reduce((sum, { event }) => sum + event.length, 0);
    return events > mostEvents || characters > mostCharacters || maxPending !== waiting[0]?.maxPending;
  });
  return waiting.slice(0, end === -1 ? undefined : Math.max(1, end));
}
