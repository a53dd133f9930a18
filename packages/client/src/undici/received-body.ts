/** Bytes that no other thread shares, as those of a socket. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** The body of a response, collected as it arrives, for a single reader. */
export class ReceivedBody implements AsyncIterableIterator<Bytes, undefined> {
  readonly #stop: () => void;
  #wake: () => void = () => {};
  #chunks: Bytes[] = [];
  #failure: Failure | undefined;
  #isOver = false;

  /** @param stop Ends the request if its body is not needed. */
  constructor(stop: () => void) {
    this.#stop = stop;
  }

  /** Adds a chunk that arrived. */
  add(chunk: Bytes): void {
    this.#chunks.push(chunk);
    this.#wake();
  }

  /** Ends the body, because it is complete or because something failed. */
  end(failure?: Failure): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#failure = failure;
    this.#wake();
  }

  /** Returns what has arrived, then waits for more. A generator would take a tenth of the time of a call. */
  async next(): Promise<IteratorResult<Bytes, undefined>> {
    if (this.#chunks.length === 0 && !this.#isOver)
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    const value = this.#chunks.shift();
    if (value) return { value };
    if (this.#failure) throw this.#failure.error;
    return { value, done: true };
  }

  /** Cancels the rest of the body. */
  async return(): Promise<IteratorResult<Bytes, undefined>> {
    if (!this.#isOver) this.#stop();
    return { value: undefined, done: true };
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}

interface Failure {
  readonly error: unknown;
}
