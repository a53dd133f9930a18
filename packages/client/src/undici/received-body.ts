import type { Bytes } from "./decode.ts";

/** The body of an answer, collected as it arrives, for one who reads it. */
export class ReceivedBody {
  readonly #stop: () => void;
  readonly #over: Promise<void>;
  #finish: () => void = () => {};
  #chunks: Bytes[] = [];
  #reader: ReadableStreamDefaultController<Bytes> | undefined;
  #failure: Failure | undefined;
  #isOver = false;

  /** Takes what ends the request if its body is not wanted. */
  constructor(stop: () => void) {
    this.#stop = stop;
    this.#over = new Promise((resolve) => {
      this.#finish = resolve;
    });
  }

  /** Takes what arrived. */
  add(chunk: Bytes): void {
    if (this.#reader) this.#reader.enqueue(chunk);
    else this.#chunks.push(chunk);
  }

  /** Nothing follows, since it is all there, or since something failed. */
  end(failure?: Failure): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#failure = failure;
    this.#finish();
    this.#close();
  }

  /** Waits until it is all there. */
  async bytes(): Promise<Bytes> {
    await this.#over;
    if (this.#failure) throw this.#failure.error;
    const [first, ...others] = this.#chunks;
    return first && others.length === 0 ? first : Buffer.concat(this.#chunks);
  }

  /** Gives what is there, and then what arrives. */
  stream(): ReadableStream<Bytes> {
    return new ReadableStream({
      start: (controller) => {
        this.#reader = controller;
        for (const chunk of this.#chunks.splice(0)) this.add(chunk);
        if (this.#isOver) this.#close();
      },
      cancel: () => {
        this.#reader = undefined;
        this.#stop();
      },
    });
  }

  #close(): void {
    if (this.#failure) this.#reader?.error(this.#failure.error);
    else this.#reader?.close();
  }
}

interface Failure {
  readonly error: unknown;
}
