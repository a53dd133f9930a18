/** How long to work before the event loop gets its turn, in milliseconds. */
const length = 8;

/** Time in which work may block the event loop. */
export class Slice {
  readonly #end = performance.now() + length;

  get isOver(): boolean {
    return performance.now() >= this.#end;
  }
}

/** Resolves once the event loop had its turn. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
