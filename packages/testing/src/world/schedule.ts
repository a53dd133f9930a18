import type { Journal } from "./journal.ts";

interface Job {
  readonly at: number;
  /** Its place among jobs for the same time. */
  readonly order: number;
  readonly run: () => void;
}

/** The jobs of a fake, by their times. Each subscription has some, so no search reads all of them. */
export class Schedule {
  readonly #journal: Journal;
  readonly #jobs = new Set<Job>();
  /** A binary heap, the first job at its top. Also contains jobs that were undone. */
  #heap: Job[] = [];
  #last = 0;

  constructor(journal: Journal) {
    this.#journal = journal;
  }

  /** Adds a job that runs at a time, in milliseconds. */
  add(at: number, run: () => void): void {
    const job: Job = { at, order: ++this.#last, run };
    this.#journal.onUndo(() => void this.#jobs.delete(job));
    this.#jobs.add(job);
    push(this.#heap, job);
  }

  /** Removes and returns the first job that is due at a time; of two jobs for the same time, the one that was added first. */
  takeDue(now: number): Job | undefined {
    for (let job = this.#heap[0]; job !== undefined && job.at <= now; job = this.#heap[0]) {
      pop(this.#heap);
      if (this.#jobs.delete(job)) {
        this.#putBackOnUndo(job);
        return job;
      }
    }
    return undefined;
  }

  #putBackOnUndo(job: Job): void {
    this.#journal.onUndo(() => {
      this.#jobs.add(job);
      push(this.#heap, job);
    });
  }
}

function isBefore(one: Job, other: Job): boolean {
  return one.at < other.at || (one.at === other.at && one.order < other.order);
}

function push(heap: Job[], job: Job): void {
  let place = heap.push(job) - 1;
  for (let above = (place - 1) >> 1; place > 0; above = (place - 1) >> 1) {
    const parent = heap[above];
    if (parent === undefined || isBefore(parent, job)) return;
    heap[place] = parent;
    heap[above] = job;
    place = above;
  }
}

/** Removes the job at the top: the last job takes its place and sinks. */
function pop(heap: Job[]): void {
  const job = heap.pop();
  if (job === undefined || heap.length === 0) return;
  let place = 0;
  for (;;) {
    const [left, right] = [heap[2 * place + 1], heap[2 * place + 2]];
    const isRight = left !== undefined && right !== undefined && isBefore(right, left);
    const child = isRight ? right : left;
    if (child === undefined || isBefore(job, child)) break;
    heap[place] = child;
    place = 2 * place + (isRight ? 2 : 1);
  }
  heap[place] = job;
}
