import { LagoAbortError } from "../errors/lago-abort-error.ts";
import { LagoError } from "../errors/lago-error.ts";
import { onAbort } from "../transport/on-abort.ts";
import { Delivery, failed, type Parcel, rejected, type Route } from "./delivery.ts";
import type { EventSummary } from "./event-summary.ts";
import { Pool } from "./pool.ts";
import type { EventCheck, SendAllOptions } from "./send-all-options.ts";
import { type EventSendInput, stampEvent } from "./stamp-event.ts";
import { withSummary } from "./summary-of.ts";
import { takeUntil } from "./take-until.ts";
import { Tally } from "./tally.ts";

/** Any number of events, as a sync or async iterable. */
export type EventSource = Iterable<EventSendInput> | AsyncIterable<EventSendInput>;

/** A batch that is not full yet: its events by their IDs. */
type Batch = Map<string, Parcel>;

/** Maximum number of batches that are open at the same time. */
const mostOpen = 32;

/** Sends events in batches, several at the same time, and reads no further ahead than that. */
export class Sending {
  readonly #delivery: Delivery;
  readonly #tally: Tally;
  readonly #pool: Pool;
  readonly #open: Batch[] = [];
  readonly #check: SendAllOptions["check"];
  readonly #maxWait: number | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The dispatch that the timer started. */
  #dispatching: Promise<unknown> | undefined;
  #count = 0;

  constructor(route: Route, options: SendAllOptions) {
    this.#delivery = new Delivery(route);
    this.#tally = new Tally(options);
    this.#pool = new Pool(options.concurrency ?? 4);
    this.#maxWait = options.maxWait;
    this.#check = options.check;
  }

  /** Sends all events. If something ends this early, it is thrown after the running requests have ended. */
  async run(events: EventSource, signal: AbortSignal | undefined): Promise<EventSummary> {
    const abort = (): void =>
      this.#pool.stop.abort(new LagoAbortError({ method: "POST", path: "/events/batch" }, signal?.reason));
    if (signal?.aborted) abort();
    const leave = signal && onAbort(signal, abort);
    await this.#read(events).catch((error: unknown) => this.#pool.stop.abort(error));
    this.#stopTimer();
    await this.#dispatching;
    await this.#pool.drain();
    leave?.();
    const { aborted, reason: error } = this.#pool.stop.signal;
    if (!aborted) return this.#tally.summary;
    if (error instanceof LagoAbortError) Object.assign(error, { outcomeUnknown: this.#delivery.outcomeUnknown });
    const left = this.#open.flatMap((batch) => [...batch.values()]).map((parcel) => failed(parcel, error));
    // If a listener throws now, its error does not hide the first one.
    await this.#tally.record(left).catch((late: unknown) => this.#pool.stop.abort(late));
    throw withSummary(error, this.#tally.summary);
  }

  /** Reports that events wait because Lago is unreachable. */
  wait(): void {
    this.#tally.wait();
  }

  async #read(events: EventSource): Promise<void> {
    const { signal } = this.#pool.stop;
    try {
      await takeUntil(events, signal, {
        take: (event) => this.#take(event),
        takeLate: (event) => this.#takeLate(event),
      });
    } finally {
      // What was read before the source failed is still sent.
      while (this.#open[0] && !signal.aborted) await this.#dispatch(this.#open[0]);
    }
  }

  /** Adds an event to a batch. Returns a promise if the next event must wait. */
  #take(event: EventSendInput): Promise<void> | undefined {
    const index = this.#count++;
    return attempt(
      () => {
        const parcel = { index, ...stampEvent(event) };
        return this.#check ? this.#putChecked(parcel, this.#check) : this.#put(parcel);
      },
      (error) => this.#tally.record([rejected({ index, event }, error)]),
    );
  }

  /** Also reports an event that the source yields after the call has ended. */
  #takeLate(event: EventSendInput): void {
    const index = this.#count++;
    const { reason } = this.#pool.stop.signal;
    const outcome = attempt(
      () => failed({ index, ...stampEvent(event) }, reason),
      (error) => rejected({ index, event }, error),
    );
    // No caller would receive an error that a listener throws now.
    void this.#tally.record([outcome]).catch(() => {});
  }

  /** A check that fails says nothing about the event, so the event is sent. */
  #putChecked(parcel: Parcel, check: EventCheck): Promise<void> | undefined {
    let checking: ReturnType<EventCheck>;
    try {
      checking = check(parcel.event)?.catch(() => undefined);
    } catch {}
    if (!checking) return this.#put(parcel);
    return checking.then((error) => (error ? this.#tally.record([rejected(parcel, error)]) : this.#put(parcel)));
  }

  /**
   * Two subscriptions may use the same ID, but the API's response to one batch would not distinguish the two events.
   */
  #put(parcel: Parcel): Promise<void> | undefined {
    const { transaction_id: id } = parcel.event;
    let batch = this.#open.find((one) => !one.has(id));
    if (!batch) this.#open.push((batch = new Map()));
    batch.set(id, parcel);
    const due = batch.size >= this.#delivery.size ? batch : this.#open[mostOpen] && this.#open[0];
    if (!due && this.#maxWait) this.#timer ??= setTimeout(() => this.#onTimer(), this.#maxWait);
    return due && this.#dispatch(due);
  }

  #onTimer(): void {
    this.#timer = undefined;
    this.#dispatching = Promise.all([this.#dispatching, this.#dispatchOpen()]);
  }

  /** Sends all open batches: more events may not come soon. */
  async #dispatchOpen(): Promise<void> {
    for (const batch of this.#open.slice()) {
      await this.#pool.room();
      // The batch may have become full in the meantime.
      if (this.#open.includes(batch) && !this.#pool.stop.signal.aborted) await this.#dispatch(batch);
    }
  }

  async #dispatch(batch: Batch): Promise<void> {
    this.#open.splice(this.#open.indexOf(batch), 1);
    if (this.#open.length === 0) this.#stopTimer();
    await this.#pool.run(async () => {
      await this.#tally.record(await this.#delivery.deliver([...batch.values()]));
      if (this.#delivery.end) throw this.#delivery.end.error;
    });
  }

  #stopTimer(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}

/** Returns what `make` returns, or what `refuse` returns for the error of this client. */
function attempt<Result>(make: () => Result, refuse: (error: LagoError) => Result): Result {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof LagoError)) throw error;
    return refuse(error);
  }
}
