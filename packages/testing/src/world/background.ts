/** Work that Lago does after its response, while a test holds it. */
export interface HeldJobs {
  /** Runs the next part of the work. Returns whether there was one. */
  runNext(): boolean;
  /** Runs all of the work, and holds no more. */
  release(): void;
}

/** The work that Lago does after its response. It runs immediately, unless it is held. */
export class Background {
  #held: (() => void)[] | undefined;

  /** Runs a part of the work, or keeps it until it is released. A part may add more parts. */
  run(part: () => void): void {
    if (this.#held === undefined) part();
    else this.#held.push(part);
  }

  /** Keeps all parts from now on. */
  hold(): HeldJobs {
    this.#held ??= [];
    return { runNext: () => this.#runNext(), release: () => this.#release() };
  }

  #runNext(): boolean {
    const part = this.#held?.shift();
    part?.();
    return part !== undefined;
  }

  #release(): void {
    while (this.#runNext());
    this.#held = undefined;
  }
}
