/** Runs tasks, so many at a time, until one of them fails. */
export class Pool {
  readonly #size: number;
  readonly #running = new Set<Promise<void>>();

  /** Is aborted by the first failure, which is its reason: no other task is worth beginning. */
  readonly stop: AbortController = new AbortController();

  constructor(size: number) {
    this.#size = size;
  }

  /** Waits until there is a place for a task. */
  async room(): Promise<void> {
    while (this.#isFull) await Promise.race(this.#running);
  }

  /** Begins a task once there is a place for it, and waits until there is one for the next. */
  async run(task: () => Promise<void>): Promise<void> {
    // Not `room`: whoever else waits there must not begin in the moment between.
    while (this.#isFull) await Promise.race(this.#running);
    const running: Promise<void> = task()
      .catch((error: unknown) => this.stop.abort(error))
      .finally(() => this.#running.delete(running));
    this.#running.add(running);
    await this.room();
  }

  /** Waits for all tasks. */
  async drain(): Promise<void> {
    await Promise.all(this.#running);
  }

  get #isFull(): boolean {
    return this.#running.size >= this.#size;
  }
}
