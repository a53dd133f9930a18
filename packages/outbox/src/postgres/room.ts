/** How long a count of the undelivered events is used, in milliseconds. */
const freshness = 1000;

/**
 * Decides when the undelivered events have to be counted. A count allows this process to add a part of what is left without
 * a further count, for a second. Close to the limit, or if the limit is below 1000, each `put` counts, one at a time.
 */
export class Room {
  #share = 0;
  #until = 0;

  /** Uses up a part of the room. Returns false if the events have to be counted first. */
  use(count: number): boolean {
    if (this.#share < count || performance.now() > this.#until) return false;
    this.#share -= count;
    return true;
  }

  /** Stores a count. */
  counted(pending: number, maxPending: number): void {
    const left = Math.max(0, maxPending - pending);
    const share = left >= 1000 ? left / 10 : 0;
    this.#share = Math.min(left, Math.max(share, Math.floor(maxPending / 1000)));
    this.#until = performance.now() + freshness;
  }
}
