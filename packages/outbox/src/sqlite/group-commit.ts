import { LagoOutboxConflictError } from "../errors/lago-outbox-conflict-error.ts";
import { LagoOutboxFullError } from "../errors/lago-outbox-full-error.ts";
import { LagoOutboxStoreError } from "../errors/lago-outbox-store-error.ts";
import { nextTurn, Slice } from "./slice.ts";
import { isBusy, toStoreError } from "./sqlite-error.ts";

/** How transactions of a database begin and end. */
export interface Transactions<State> {
  /** Takes the write lock, and reads the state. */
  begin(): State;
  commit(state: State): void;
  rollback(): void;
  /** Makes everything that was committed survive a crash of the machine. */
  flush(): Promise<void>;
}

interface Job<State> {
  readonly work: (state: State) => unknown;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** How long to wait for a lock of another process, in milliseconds. */
const patience = 30_000;

/** Runs work that arrives at about the same time in one transaction. */
export class GroupCommit<State> {
  readonly #transactions: Transactions<State>;
  readonly #jobs: Job<State>[] = [];
  /** What to call once the commits are flushed. */
  #committed: ((failure?: unknown) => void)[] = [];
  #running: Promise<void> | undefined;
  #flushing: Promise<void> | undefined;
  /** How many jobs get transactions of their own, because their common one failed. */
  #alone = 0;
  #busySince = 0;
  #failure: LagoOutboxStoreError | undefined;

  constructor(transactions: Transactions<State>) {
    this.#transactions = transactions;
  }

  /** Resolves once the work is committed and flushed. A failed transaction runs again: the work must allow that. */
  run<Result>(work: (state: State) => Result | Promise<Result>): Promise<Result> {
    // After a failed flush, the system may report that lost data is on the disk.
    if (this.#failure) return Promise.reject(this.#failure);
    return new Promise<Result>((resolve, reject) => {
      // As: `resolve` gets what `work` returns.
      this.#jobs.push({ work, resolve: resolve as (value: unknown) => void, reject });
      this.#running ??= this.#runAll();
    });
  }

  /** Resolves once no work is left. */
  async end(): Promise<void> {
    await this.#running;
    await this.#flushing;
  }

  async #runAll(): Promise<void> {
    while (this.#jobs.length > 0) {
      await nextTurn();
      const ends: ((failure?: unknown) => void)[] = [];
      try {
        await this.#runGroup(ends);
        this.#jobs.splice(0, ends.length);
        this.#alone -= Math.min(1, this.#alone);
        this.#busySince = 0;
        this.#committed.push(...ends);
        this.#flushing ??= this.#flushAll();
      } catch (error) {
        this.#transactions.rollback();
        await this.#recover(error, ends.length);
      }
    }
    this.#running = undefined;
  }

  async #runGroup(ends: ((failure?: unknown) => void)[]): Promise<void> {
    const state = this.#transactions.begin();
    const slice = new Slice();
    for (const job of this.#jobs) {
      // The work may fail: it counts as tried.
      ends.push(job.reject);
      ends[ends.length - 1] = await endOf(job, state);
      if (this.#alone > 0 || slice.isOver) break;
    }
    this.#transactions.commit(state);
  }

  /** Waits for the lock, or finds out which job fails. */
  async #recover(error: unknown, tried: number): Promise<void> {
    if (isBusy(error)) {
      this.#busySince ||= performance.now();
      if (performance.now() - this.#busySince > patience) this.#reject(Infinity, error);
      await new Promise((resolve) => setTimeout(resolve, 1 + Math.random() * 4));
    } else if (tried > 1) {
      this.#alone = tried;
    } else {
      this.#alone -= Math.min(1, this.#alone);
      this.#reject(1, error);
    }
  }

  #reject(count: number, error: unknown): void {
    for (const { reject } of this.#jobs.splice(0, count)) reject(toStoreError(error));
    this.#busySince = 0;
  }

  async #flushAll(): Promise<void> {
    while (this.#committed.length > 0) {
      const ends = this.#committed;
      this.#committed = [];
      await this.#transactions.flush().catch(() => (this.#failure = toUnknown()));
      for (const end of ends) end(this.#failure);
    }
    this.#flushing = undefined;
  }
}

/** Runs the work of a job. Returns how the job ends if the transaction is flushed, or if that fails. */
async function endOf<State>({ work, resolve, reject }: Job<State>, state: State): Promise<(failure?: unknown) => void> {
  try {
    const value = await work(state);
    return (failure) => (failure ? reject(failure) : resolve(value));
  } catch (error) {
    if (!(error instanceof LagoOutboxConflictError || error instanceof LagoOutboxFullError)) throw error;
    return () => reject(error);
  }
}

function toUnknown(): LagoOutboxStoreError {
  return new LagoOutboxStoreError(
    "The disk failed to store the SQLite database: check it, restart this process, then put the same events again.",
    { outcomeUnknown: true },
  );
}
