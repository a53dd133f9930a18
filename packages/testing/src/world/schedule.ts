/** A job that runs at a certain time. */
export interface Scheduled {
  /** Removes the job. Has no effect if it has run. */
  cancel(): void;
}

interface Job extends Scheduled {
  readonly at: number;
  readonly run: () => void;
}

/** The jobs of a fake, by their times. */
export class Schedule {
  readonly #jobs = new Set<Job>();
  #earliest = Number.POSITIVE_INFINITY;

  /** Adds a job that runs at a time, in milliseconds. */
  add(at: number, run: () => void): Scheduled {
    const job = { at, run, cancel: () => void this.#jobs.delete(job) };
    this.#jobs.add(job);
    this.#earliest = Math.min(this.#earliest, at);
    return job;
  }

  /** Returns a function that removes the jobs that were added since, and adds those that were removed. */
  snapshot(): () => void {
    const jobs = [...this.#jobs];
    return () => {
      this.#jobs.clear();
      for (const job of jobs) this.#jobs.add(job);
      this.#earliest = Number.NEGATIVE_INFINITY;
    };
  }

  /** Removes and returns the first job that is due at a time; of two jobs for the same time, the one that was added first. */
  takeDue(now: number): Job | undefined {
    if (now < this.#earliest) return undefined;
    let first: Job | undefined;
    for (const job of this.#jobs) if (first === undefined || job.at < first.at) first = job;
    if (first === undefined || first.at > now) {
      this.#earliest = first?.at ?? Number.POSITIVE_INFINITY;
      return undefined;
    }
    this.#jobs.delete(first);
    return first;
  }
}
