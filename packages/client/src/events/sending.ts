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

/** Events of any number, however they come. */
export type EventSource = Iterable<EventSendInput> | AsyncIterable<EventSendInput>;

/** A batch that is not full yet, by the ids of its events. */
type Batch = Map<string, Parcel>;

/** How many batches may be open at a time. */
const mostOpen = 32;

/** Sends events in batches, some at a time, and reads no further ahead than that. */
export class Sending {
  readonly #delivery: Delivery;
  readonly #tally: Tally;
  readonly #pool: Pool;
  readonly #open: Batch[] = [];
  readonly #check: SendAllOptions["check"];
  readonly #maxWait: number | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What the timer began. */
  #dispatching: Promise<unknown> | undefined;
  #count = 0;

  constructor(route: Route, options: SendAllOptions) {
    this.#delivery = new Delivery(route);
    this.#tally = new Tally(options);
    this.#pool = new Pool(options.concurrency ?? 4);
    this.#maxWait = options.maxWait;
    this.#check = options.check;
  }

  /** Sends all events. What ends it before their end is thrown once those on their way have arrived. */
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
    // A listener that throws now does not hide what ended it.
    await this.#tally.record(left).catch((late: unknown) => this.#pool.stop.abort(late));
    throw withSummary(error, this.#tally.summary);
  }

  /** Tells that events wait since Lago is away. */
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
      // What was read before the source failed is sent all the same.
      while (this.#open[0] && !signal.aborted) await this.#dispatch(this.#open[0]);
    }
  }

  /** Puts an event into a batch, and gives what has to be waited for before the next, if anything. */
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

  /** An event that was on its way from the source when the sending ended is told of, too. */
  #takeLate(event: EventSendInput): void {
    const index = this.#count++;
    const { reason } = this.#pool.stop.signal;
    const outcome = attempt(
      () => failed({ index, ...stampEvent(event) }, reason),
      (error) => rejected({ index, event }, error),
    );
    // A listener that throws now has no one to throw to.
    void this.#tally.record([outcome]).catch(() => {});
  }

  /** A check that fails says nothing of the event, which is sent. */
  #putChecked(parcel: Parcel, check: EventCheck): Promise<void> | undefined {
    let checking: ReturnType<EventCheck>;
    try {
      checking = check(parcel.event)?.catch(() => undefined);
    } catch {}
    if (!checking) return this.#put(parcel);
    return checking.then((error) => (error ? this.#tally.record([rejected(parcel, error)]) : this.#put(parcel)));
  }

  /** Two events with one id are legal, on two subscriptions, but in one batch the API's answer would not tell them apart. */
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

  /** Sends what there is, since nobody knows when more comes. */
  async #dispatchOpen(): Promise<void> {
    for (const batch of this.#open.slice()) {
      await this.#pool.room();
      // It may have become full meanwhile.
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

/** Gives what can be made of an event, or of what is wrong with it. */
function attempt<Result>(make: () => Result, refuse: (error: LagoError) => Result): Result {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof LagoError)) throw error;
    return refuse(error);
  }
}
