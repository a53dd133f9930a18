import type { EventInput } from "@lagokit/types";
import type { EventOutcome, FailedEvent } from "../events/event-outcome.ts";
import type { SendAllOptions } from "../events/send-all-options.ts";
import type { Events } from "../resources/events.ts";

/** The client that a buffer sends with. */
export interface EventBufferClient {
  readonly events: Pick<Events, "sendAll">;
}

/** Reports an outcome. It never rejects. */
type Tell = (outcome: EventOutcome) => Promise<void>;

/** The events without an outcome, in the order in which they were added. */
export class Backlog {
  readonly #events = new Map<number, EventInput>();
  /** Keys of the events that Lago may have from a delivery that ended early. */
  readonly #attempted = new Set<string>();
  readonly #tell: Tell;
  #count = 0;

  constructor(tell: Tell) {
    this.#tell = tell;
  }

  get size(): number {
    return this.#events.size;
  }

  /** Number of events that were ever added. */
  get count(): number {
    return this.#count;
  }

  add(event: EventInput): void {
    this.#events.set(this.#count++, event);
  }

  /** Returns whether any of the first `count` events is still here. */
  hasBefore(count: number): boolean {
    const [oldest = count] = this.#events.keys();
    return oldest < count;
  }

  /**
   * Sends all events. If an error ends the delivery, throws it and keeps the events that are not delivered or rejected.
   */
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

  /** Reports all remaining events as failed. */
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

/** An ID is unique within a subscription. The API accepts no NUL in either. */
function keyOf(event: EventOutcome["event"]): string {
  return `${event.external_subscription_id}\0${event.transaction_id}`;
}
