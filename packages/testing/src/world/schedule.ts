import type { Journal } from "./journal.ts";

interface Job {
  readonly at: number;
  readonly run: () => void;
}

/** The jobs of a fake, by their times. */
export class Schedule {
  readonly #journal: Journal;
  readonly #jobs = new Map<number, Job>();
  #last = 0;
  /** No job is due before this time. */
  #earliest = Number.NEGATIVE_INFINITY;

  constructor(journal: Journal) {
    this.#journal = journal;
  }

  /** Adds a job that runs at a time, in milliseconds. */
  add(at: number, run: () => void): void {
    this.#journal.set(this.#jobs, ++this.#last, { at, run });
    this.#earliest = Math.min(this.#earliest, at);
  }

  /** Removes and returns the first job that is due at a time; of two jobs for the same time, the one that was added first. */
  takeDue(now: number): Job | undefined {
    if (now < this.#earliest) return undefined;
    let first: readonly [number, Job] | undefined;
    for (const entry of this.#jobs) if (first === undefined || entry[1].at < first[1].at) first = entry;
    if (first === undefined || first[1].at > now) {
      // Jobs that ran can return while changes can still be undone.
      if (!this.#journal.isRecording) this.#earliest = first?.[1].at ?? Number.POSITIVE_INFINITY;
      return undefined;
    }
    this.#journal.delete(this.#jobs, first[0]);
    return first[1];
  }
}
