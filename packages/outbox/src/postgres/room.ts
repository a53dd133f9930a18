/** How long a count of the undelivered events is used, in milliseconds. */
const freshness = 1000;

/** Decides when the undelivered events have to be counted again: at most once a second, unless there may be too many. */
export class Room {
  #left = 0;
  #countedAt = -Infinity;

  /** Whether these events certainly fit, by the last count. */
  has(count: number): boolean {
    return performance.now() - this.#countedAt < freshness && this.#left >= count;
  }

  /** Stores a count. */
  counted(left: number): void {
    this.#left = left;
    this.#countedAt = performance.now();
  }

  /** Uses up a part of the room. */
  use(count: number): void {
    this.#left -= count;
  }
}
