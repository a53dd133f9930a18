import { isUnsent, toKafkaFailure, type KafkaFailure } from "./kafka-failure.ts";

/** How often a topic may be unknown: a broker that starts does not know it yet. */
const patience = 4;

/** One write of a batch, with the retries that the client makes. */
export class Attempt {
  /** Resolves if the attempt cannot succeed, or was abandoned. */
  readonly #ended: Promise<KafkaFailure>;
  #end: (failure: KafkaFailure) => void = () => undefined;
  /** Number of requests that may have reached a broker. */
  #sent = 0;
  #last: KafkaFailure | undefined;

  constructor() {
    this.#ended = new Promise((resolve) => (this.#end = resolve));
  }

  /** Whether Kafka may have written events of the batch. */
  get mayBeWritten(): boolean {
    return this.#sent > 0;
  }

  /** Why the attempt is not finished, as far as known. */
  get lastFailure(): KafkaFailure | undefined {
    return this.#last;
  }

  /** Runs the write. Resolves with what went wrong, if anything did. */
  async run(write: () => Promise<unknown>): Promise<KafkaFailure | undefined> {
    return await Promise.race([this.#written(write), this.#ended]);
  }

  async #written(write: () => Promise<unknown>): Promise<KafkaFailure | undefined> {
    try {
      await write();
      return undefined;
    } catch (error) {
      if (isUnsent(error)) this.#sent -= 1;
      return toKafkaFailure(error);
    }
  }

  /** The client begins an operation. */
  begin(operation: unknown): void {
    if (operation === "produce") this.#sent += 1;
  }

  /** An operation failed, and the client will repeat it. */
  retry(operation: unknown, count: number, error: unknown): void {
    if (operation === "produce" && isUnsent(error)) this.#sent -= 1;
    const failure = toKafkaFailure(error);
    this.#last = failure;
    if (failure.isPermanent || (failure.code === "UNKNOWN_TOPIC_OR_PARTITION" && count >= patience)) this.#end(failure);
  }

  /** Ends the attempt, because nothing waits for it any more. */
  abandon(failure: KafkaFailure): void {
    this.#end(failure);
  }
}
