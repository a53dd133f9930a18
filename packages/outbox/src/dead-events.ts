import type { EventInput } from "@lagokit/client";
import { LagoArgumentError } from "@lagokit/client/errors";
import type { DeadReason, OutboxStore } from "./store/outbox-store.ts";

/** An event that cannot be delivered. */
export interface DeadEvent {
  /** ID of the event in the outbox, for `retry` and `drop`. */
  readonly id: string;
  /** The event as it was sent. */
  readonly event: EventInput;
  readonly reason: DeadReason;
  /** When the outbox accepted it. */
  readonly acceptedAt: Date;
  /** When the outbox gave it up. */
  readonly diedAt: Date;
}

/** Number of events that are read at a time. */
const size = 500;

/** The events that cannot be delivered. They stay in the outbox until you retry or drop them. */
export class DeadEvents {
  readonly #open: () => Promise<OutboxStore>;

  /** @internal */
  constructor(open: () => Promise<OutboxStore>) {
    this.#open = open;
  }

  /**
   * Lists dead events, oldest first.
   *
   * @param limit Maximum number of events. For any number of them, iterate over `outbox.dead`.
   */
  async list({ limit = 1000 }: { readonly limit?: number } = {}): Promise<DeadEvent[]> {
    const events: DeadEvent[] = [];
    if (limit <= 0) return events;
    for await (const event of this) if (events.push(event) >= limit) break;
    return events;
  }

  /** Iterates over all dead events, oldest first. */
  async *[Symbol.asyncIterator](): AsyncGenerator<DeadEvent, void, undefined> {
    const store = await this.#open();
    let from: string | undefined;
    do {
      const { entries, next } = await store.listDead({ from, limit: size });
      for (const { id, event, reason, acceptedAt, diedAt } of entries)
        // As: `prepareEvent` wrote it.
        yield {
          id,
          event: JSON.parse(event) as EventInput,
          reason,
          acceptedAt: new Date(acceptedAt),
          diedAt: new Date(diedAt),
        };
      from = next;
    } while (from !== undefined);
  }

  /**
   * Retries dead events, unchanged: those with these IDs, or `"all"`. Use it after the cause is fixed, such as a missing
   * permission. Returns how many there were.
   */
  async retry(ids: readonly string[] | "all"): Promise<number> {
    return (await this.#open()).retryDead(checkIds(ids));
  }

  /** Deletes dead events: those with these IDs, or `"all"`. They are never retried. Returns how many there were. */
  async drop(ids: readonly string[] | "all"): Promise<number> {
    return (await this.#open()).dropDead(checkIds(ids));
  }
}

function checkIds(ids: readonly string[] | "all"): readonly string[] | "all" {
  if (ids === "all" || (Array.isArray(ids) && ids.every((id) => typeof id === "string"))) return ids;
  throw new LagoArgumentError("ids", 'must be a list of the `id` of dead events, or `"all"`.');
}
