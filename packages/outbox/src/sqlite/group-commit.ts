import { LagoOutboxConflictError } from "../errors/lago-outbox-conflict-error.ts";
import { LagoOutboxFullError } from "../errors/lago-outbox-full-error.ts";
import { LagoOutboxStoreError } from "../errors/lago-outbox-store-error.ts";
import { resultName, toStoreError } from "./sqlite-error.ts";

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

interface Outcome<State> {
  readonly job: Job<State>;
  readonly value?: unknown;
  readonly refusal?: unknown;
}

/** How long a transaction accepts work, in milliseconds. It blocks the event loop meanwhile. */
const turn = 8;
/** How long to wait for a lock of another process, in milliseconds. */
const patience = 30_000;

/** Runs all work that arrives within one turn of the event loop in one transaction. */
export class GroupCommit<State> {
  readonly #transactions: Transactions<State>;
  #jobs: Job<State>[] = [];
  #committed: Outcome<State>[] = [];
  #running: Promise<void> | undefined;
  #flushing: Promise<void> | undefined;
  /** How many jobs get transactions of their own, because their common one failed. */
  #alone = 0;
  #busySince = 0;

  constructor(transactions: Transactions<State>) {
    this.#transactions = transactions;
  }

  /** Resolves once the work is committed and flushed. A failed transaction runs again: the work must allow that. */
  run<Result>(work: (state: State) => Result | Promise<Result>): Promise<Result> {
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
      await new Promise(setImmediate);
      const jobs = this.#jobs;
      const outcomes: Outcome<State>[] = [];
      this.#jobs = [];
      try {
        await this.#runGroup(jobs, outcomes);
        this.#jobs = [...jobs.slice(outcomes.length), ...this.#jobs];
        this.#committed.push(...outcomes);
        this.#flushing ??= this.#flushAll();
      } catch (error) {
        await this.#recover(error, { jobs, tried: outcomes.length + 1 });
      }
    }
    this.#running = undefined;
  }

  async #runGroup(jobs: readonly Job<State>[], outcomes: Outcome<State>[]): Promise<void> {
    const state = this.#transactions.begin();
    const end = this.#alone > 0 ? 0 : performance.now() + turn;
    for (const job of jobs) {
      outcomes.push(await outcomeOf(job, state));
      if (performance.now() >= end) break;
    }
    this.#transactions.commit(state);
    this.#alone -= Math.min(1, this.#alone);
    this.#busySince = 0;
  }

  async #recover(
    error: unknown,
    { jobs, tried }: { readonly jobs: Job<State>[]; readonly tried: number },
  ): Promise<void> {
    this.#transactions.rollback();
    const isBusy = resultName(error) === "BUSY";
    const rejected = isBusy ? this.#isImpatient() && jobs.length : tried < 2 && 1;
    for (const job of jobs.splice(0, Number(rejected))) job.reject(toStoreError(error));
    if (!isBusy) this.#alone = tried - 1;
    this.#jobs = [...jobs, ...this.#jobs];
    if (isBusy) await new Promise((resolve) => setTimeout(resolve, 1 + Math.random() * 4));
  }

  #isImpatient(): boolean {
    this.#busySince ||= performance.now();
    return performance.now() - this.#busySince > patience;
  }

  async #flushAll(): Promise<void> {
    while (this.#committed.length > 0) {
      const outcomes = this.#committed;
      this.#committed = [];
      const failure = await this.#transactions.flush().catch(toUnknown);
      for (const { job, value, refusal } of outcomes) {
        if (refusal ?? failure) job.reject(refusal ?? failure);
        else job.resolve(value);
      }
    }
    this.#flushing = undefined;
  }
}

async function outcomeOf<State>(job: Job<State>, state: State): Promise<Outcome<State>> {
  try {
    return { job, value: await job.work(state) };
  } catch (refusal) {
    if (refusal instanceof LagoOutboxConflictError || refusal instanceof LagoOutboxFullError) return { job, refusal };
    throw refusal;
  }
}

function toUnknown(): LagoOutboxStoreError {
  return new LagoOutboxStoreError(
    "The outbox cannot make sure that its SQLite database is on the disk: check the disk, then put the same events again.",
    { outcomeUnknown: true },
  );
}
