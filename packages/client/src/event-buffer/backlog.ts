import type { EventInput } from "@lagokit/types";
import type { EventOutcome, FailedEvent } from "../events/event-outcome.ts";
import type { SendAllOptions } from "../events/send-all-options.ts";
import type { Events } from "../resources/events.ts";

/** The resource that a buffer sends with: a client has it. */
export interface EventBufferClient {
  readonly events: Pick<Events, "sendAll">;
}

/** Is told an outcome. It never rejects. */
type Tell = (outcome: EventOutcome) => Promise<void>;

/** The events that have no outcome yet, in the order in which they were added. */
export class Backlog {
  readonly #events = new Map<number, EventInput>();
  /** Those that Lago may have from a sending that was ended. */
  readonly #attempted = new Set<string>();
  readonly #tell: Tell;
  #count = 0;

  constructor(tell: Tell) {
    this.#tell = tell;
  }

  get size(): number {
    return this.#events.size;
  }

  /** How many events were ever added. */
  get count(): number {
    return this.#count;
  }

  add(event: EventInput): void {
    this.#events.set(this.#count++, event);
  }

  /** Whether one of the first so many events is still here. */
  hasBefore(count: number): boolean {
    const [oldest = count] = this.#events.keys();
    return oldest < count;
  }

  /** Sends all that is here. What ends it is thrown, and leaves the events that are not delivered or rejected by then. */
  async deliver(lago: EventBufferClient, options: SendAllOptions): Promise<void> {
    const sent = [...this.#events];
    const failed: FailedEvent[] = [];
    const onOutcome = async (outcome: EventOutcome): Promise<void> => {
      const own = { ...outcome, index: sent[outcome.index]?.[0] ?? outcome.index };
      if (own.status !== "failed") return this.#settle(own);
      failed.push(own);
    };
    const events = sent.map(([, event]) => event);
    try {
      await lago.events.sendAll(events, { ...options, onOutcome, sentBefore: this.#sentBefore(options) });
    } catch (error) {
      for (const { event } of failed) this.#attempted.add(keyOf(event));
      throw error;
    }
    for (const outcome of failed) await this.#settle(outcome);
  }

  /** Says of all that is here that it failed. */
  async giveUp(error: unknown): Promise<void> {
    for (const [index, event] of this.#events) await this.#settle({ index, status: "failed", event, error });
  }

  async #settle(outcome: EventOutcome): Promise<void> {
    this.#events.delete(outcome.index);
    this.#attempted.delete(keyOf(outcome.event));
    await this.#tell(outcome);
  }

  #sentBefore({ sentBefore = false }: SendAllOptions): (event: EventInput) => boolean {
    const mayBeSent = typeof sentBefore === "function" ? sentBefore : () => sentBefore;
    return (event) => this.#attempted.has(keyOf(event)) || mayBeSent(event);
  }
}

/** An id is one of its subscription. Neither can have a NUL, which the API does not take. */
function keyOf(event: EventOutcome["event"]): string {
  return `${event.external_subscription_id}\0${event.transaction_id}`;
}
