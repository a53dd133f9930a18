import { LagoAbortError } from "../errors/lago-abort-error.ts";
import { LagoAuthenticationError } from "../errors/lago-authentication-error.ts";
import { LagoError } from "../errors/lago-error.ts";
import { LagoPermissionError } from "../errors/lago-permission-error.ts";
import { LagoRequestError } from "../errors/lago-request-error.ts";
import { onAbort } from "../transport/on-abort.ts";
import { deliverEvents, type Parcel, type Post } from "./deliver-events.ts";
import type { EventSummary } from "./event-summary.ts";
import { Pool } from "./pool.ts";
import type { SendAllOptions } from "./send-all-options.ts";
import { type EventSendInput, stampEvent } from "./stamp-event.ts";
import { takeUntil } from "./take-until.ts";
import { Tally } from "./tally.ts";

/** Events of any number, however they come. */
export type EventSource = Iterable<EventSendInput> | AsyncIterable<EventSendInput>;

/** How batches are sent. */
export interface Route {
  /** How many events a batch holds at most. */
  readonly size: number;
  readonly post: Post;
}

/** Sends events in batches, some at a time, and reads no further ahead than that. */
export class Sending {
  readonly #route: Route;
  readonly #tally: Tally;
  readonly #pool: Pool;
  #batch: Parcel[] = [];
  #count = 0;

  constructor(route: Route, options: SendAllOptions) {
    this.#route = route;
    this.#tally = new Tally(options);
    this.#pool = new Pool(options.concurrency ?? 4);
  }

  /** Sends all events. What ends it before their end is thrown once those on their way have arrived. */
  async run(events: EventSource, signal: AbortSignal | undefined): Promise<EventSummary> {
    const abort = (): void =>
      this.#pool.fail(new LagoAbortError({ method: "POST", path: "/events/batch" }, signal?.reason));
    if (signal?.aborted) abort();
    const leave = signal && onAbort(signal, abort);
    await this.#read(events);
    await this.#pool.drain();
    leave?.();
    const { aborted, reason: error } = this.#pool.stopped;
    if (!aborted) return this.#tally.summary;
    await this.#tally.record(this.#batch.map((parcel) => ({ ...parcel, status: "failed", error })));
    throw error;
  }

  async #read(events: EventSource): Promise<void> {
    const { stopped } = this.#pool;
    const failed = await takeUntil(events, stopped, (event) => this.#take(event)).catch((error: unknown) => ({
      error,
    }));
    // What was read before the source failed is sent all the same.
    if (!stopped.aborted) await this.#dispatch();
    if (failed) this.#pool.fail(failed.error);
  }

  /** Puts an event into the batch, and gives what has to be waited for before the next, if anything. */
  #take(event: EventSendInput): Promise<void> | undefined {
    const index = this.#count++;
    try {
      this.#batch.push({ index, event: stampEvent(event) });
    } catch (error) {
      if (!(error instanceof LagoError)) throw error;
      return this.#tally.record([{ index, event, status: "rejected", fields: {}, error }]);
    }
    return this.#batch.length < this.#route.size ? undefined : this.#dispatch();
  }

  async #dispatch(): Promise<void> {
    const batch = this.#batch;
    this.#batch = [];
    await this.#pool.run(() => this.#deliver(batch));
  }

  async #deliver(batch: readonly Parcel[]): Promise<void> {
    const outcomes = await deliverEvents(batch, this.#route.post);
    if (outcomes.length > 0) await this.#tally.record(outcomes);
    for (const outcome of outcomes) if (outcome.status === "failed" && isFinal(outcome.error)) throw outcome.error;
  }
}

/** Whether all that follows would fail in the same way. */
function isFinal(error: unknown): boolean {
  if (error instanceof LagoAuthenticationError || error instanceof LagoPermissionError) return true;
  return error instanceof LagoAbortError || !(error instanceof LagoRequestError);
}
