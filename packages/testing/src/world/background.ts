import type { Journal } from "./journal.ts";

/** Work that Lago does after its response, while a test holds it. */
export interface HeldJobs {
  /** Runs the next part of the work. Returns whether there was one. */
  runNext(): boolean;
  /** Runs all of the work, and holds no more. */
  release(): void;
}

/** The work that Lago does after its response. It runs immediately, unless it is held. */
export class Background {
  readonly #journal: Journal;
  /** The parts in their order; undefined if nothing is held. */
  #held: Map<number, () => void> | undefined;
  #last = 0;

  constructor(journal: Journal) {
    this.#journal = journal;
  }

  /** Runs a part of the work, or keeps it until it is released. A part may add more parts. */
  run(part: () => void): void {
    if (this.#held === undefined) part();
    else this.#journal.set(this.#held, ++this.#last, part);
  }

  /** Keeps all parts from now on. */
  hold(): HeldJobs {
    this.#held ??= new Map();
    return { runNext: () => this.#runNext(), release: () => this.#release() };
  }

  #runNext(): boolean {
    const [next] = this.#held ?? [];
    if (next === undefined) return false;
    const [key, part] = next;
    this.#held?.delete(key);
    part();
    return true;
  }

  #release(): void {
    while (this.#runNext());
    this.#held = undefined;
  }
}
