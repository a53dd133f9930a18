/** Runs a limited number of tasks at the same time, until one of them fails. */
export class Pool {
  readonly #size: number;
  readonly #running = new Set<Promise<void>>();

  /** Aborted by the first failure, which is the reason of the abort: no further task is worth starting. */
  readonly stop: AbortController = new AbortController();

  constructor(size: number) {
    this.#size = size;
  }

  /** Waits until there is room for a task. */
  async room(): Promise<void> {
    while (this.#isFull) await Promise.race(this.#running);
  }

  /** Starts a task once there is room for it, and waits until there is room for the next. */
  async run(task: () => Promise<void>): Promise<void> {
    // Not `room`: another caller that waits there must not start its task in between.
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
