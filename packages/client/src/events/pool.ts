/** Runs tasks, so many at a time, until one of them fails. */
export class Pool {
  readonly #size: number;
  readonly #running = new Set<Promise<void>>();

  /** Is aborted by the first failure, which is its reason: no other task is worth beginning. */
  readonly stop: AbortController = new AbortController();

  constructor(size: number) {
    this.#size = size;
  }

  /** Begins a task, and waits until there is a place for the next. */
  async run(task: () => Promise<void>): Promise<void> {
    const running: Promise<void> = task()
      .catch((error: unknown) => this.stop.abort(error))
      .finally(() => this.#running.delete(running));
    this.#running.add(running);
    if (this.#running.size >= this.#size) await Promise.race(this.#running);
  }

  /** Waits for all tasks. */
  async drain(): Promise<void> {
    await Promise.all(this.#running);
  }
}
