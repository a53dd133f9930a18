import type { HeldJobs } from "./held-jobs.ts";
import type { Journal } from "./journal.ts";

/** The work that Lago does after its response. It runs immediately, unless it is held. */
export class Background {
  readonly #journal: Journal;
  /** The parts by their numbers, the first one first. */
  readonly #held = new Map<number, () => void>();
  #count = 0;
  #isHolding = false;

  constructor(journal: Journal) {
    this.#journal = journal;
  }

  /** Runs a part of the work, or keeps it until it is released. A part may add more parts. */
  run(part: () => void): void {
    if (this.#isHolding) this.#journal.set(this.#held, this.#count++, part);
    else part();
  }

  /** Keeps all parts from now on. */
  hold(): HeldJobs {
    this.#isHolding = true;
    return { runNext: () => this.#runNext(), release: () => this.#release() };
  }

  #runNext(): boolean {
    for (const [number, part] of this.#held) {
      this.#held.delete(number);
      part();
      return true;
    }
    return false;
  }

  #release(): void {
    while (this.#runNext());
    this.#isHolding = false;
  }
}
