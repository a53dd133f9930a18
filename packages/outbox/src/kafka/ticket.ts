import type { LagoOutboxStoreError } from "../errors/lago-outbox-store-error.ts";

/** What one `put` waits for: the acknowledgment of all its events, a failure, or the end of its time. */
export class Ticket {
  readonly done: Promise<void>;
  #left: number;
  #accepted = 0;
  #isOpen = true;
  readonly #timer: ReturnType<typeof setTimeout>;
  #resolve: () => void = () => undefined;
  #reject: (error: LagoOutboxStoreError) => void = () => undefined;

  /** @param expire Called if the ticket is still open after `timeout` milliseconds. It fails the ticket. */
  constructor(count: number, timeout: number, expire: (ticket: Ticket) => void) {
    this.#left = count;
    this.done = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    this.#timer = setTimeout(() => expire(this), timeout);
  }

  /** Whether the `put` still waits. */
  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** Number of its events without an outcome. */
  get left(): number {
    return this.#left;
  }

  /** Whether some of its events were acknowledged. */
  get isPartial(): boolean {
    return this.#accepted > 0;
  }

  /** One of its events was acknowledged. */
  accept(): void {
    this.#left -= 1;
    this.#accepted += 1;
    if (this.#left > 0 || !this.#close()) return;
    this.#resolve();
  }

  fail(error: LagoOutboxStoreError): void {
    if (this.#close()) this.#reject(error);
  }

  #close(): boolean {
    const wasOpen = this.#isOpen;
    this.#isOpen = false;
    clearTimeout(this.#timer);
    return wasOpen;
  }
}
