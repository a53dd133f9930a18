import type { EventInput } from "@lagokit/client";
import type { Reports } from "../reports.ts";
import type { OutboxClient, RunSettings } from "../outbox-options.ts";
import type { OutboxStore, Pause, Settlement } from "../store/outbox-store.ts";
import { traced } from "../tracing.ts";
import { Bell } from "./bell.ts";
import { describe } from "./failure.ts";
import { Gate } from "./gate.ts";
import { judge } from "./judge.ts";
import { Membership } from "./membership.ts";
import type { Parcel } from "./parcel.ts";
import { Queue } from "./queue.ts";
import { expired } from "./expired.ts";
import { sendBatch } from "./send-batch.ts";
import type { Verdict } from "./verdict.ts";

/** Number of events that a drainer holds at most. */
const mostHeld = 10_000;

/** How long requests in flight may take after the delivery was stopped, in milliseconds. */
const grace = 10_000;

/** What a delivery needs. */
export interface DeliveryParts {
  readonly lago: OutboxClient;
  readonly store: OutboxStore;
  readonly reports: Reports;
  readonly maxAge: number;
}

/** Delivers the events of a store until it is stopped. */
export class Delivery {
  readonly #parts: DeliveryParts;
  readonly #settings: RunSettings;
  readonly #bell = new Bell();
  readonly #queue = new Queue();
  readonly #gate: Gate;
  readonly #membership: Membership;
  readonly #inFlight = new Set<Promise<void>>();
  readonly #abort = new AbortController();
  #takenBy = "";
  /** Whether the store may have handed out events that did not arrive here. */
  #mayLackEvents = false;
  #isStopping = false;
  #pause: Pause | undefined;

  constructor(parts: DeliveryParts, settings: RunSettings) {
    this.#parts = parts;
    this.#settings = settings;
    this.#gate = new Gate(settings);
    const onChange = (error?: unknown): void =>
      error ? parts.reports.emit("error", () => ({ error })) : this.#bell.ring();
    this.#membership = new Membership({ store: parts.store, lease: settings.lease, onChange });
  }

  /** Reports that there may be new events. */
  wake(): void {
    this.#bell.ring();
  }

  stop(): void {
    this.#isStopping = true;
    this.#bell.ring();
  }

  /** Resolves once the delivery has stopped. Rejects if the store fails at the start. */
  async run(): Promise<void> {
    const { signal } = this.#settings;
    const stop = (): void => this.stop();
    if (signal.aborted) return;
    signal.addEventListener("abort", stop);
    await this.#membership.join();
    while (!this.#isStopping) await this.#bell.wait(await this.#step());
    signal.removeEventListener("abort", stop);
    await this.#finish();
  }

  /** Starts a batch, or takes events. Returns how long there is nothing to do, in milliseconds. */
  async #step(): Promise<number> {
    if (this.#mayLackEvents && this.#inFlight.size === 0) await this.#rejoin();
    if (!this.#isMember() || this.#mayLackEvents) return Infinity;
    const limit = this.#gate.isClosed ? 1 : this.#settings.concurrency;
    if (this.#inFlight.size >= limit) return Infinity;
    if (this.#gate.wait > 0) return this.#gate.wait;
    const batch = this.#queue.next() ?? ((await this.#take()) ? this.#queue.next() : undefined);
    if (!batch) return (await this.#isDone()) ? 0 : Math.min(this.#settings.pollInterval, this.#queue.wait);
    this.#start(batch);
    this.#bell.ring();
    return 0;
  }

  /** Returns whether this drainer may send. If its lease ended, others have its events. */
  #isMember(): boolean {
    const { isAlive, id } = this.#membership;
    if (!isAlive || id !== this.#takenBy) this.#queue.clear();
    this.#takenBy = id;
    return isAlive;
  }

  async #take(): Promise<boolean> {
    const { store, reports } = this.#parts;
    const room = Math.min(mostHeld - this.#queue.size, 200 * this.#settings.concurrency);
    if (room <= 0) return false;
    const by = this.#takenBy;
    try {
      const entries = await store.take(by, room);
      // The lease may have ended meanwhile, also while this process was stopped.
      if (by !== this.#membership.id || !this.#membership.isAlive) return false;
      this.#queue.add(entries.map((entry) => ({ ...entry, failures: 0, proofs: 0 })));
      return entries.length > 0;
    } catch (error) {
      this.#mayLackEvents = true;
      reports.emit("error", () => ({ error }));
      return false;
    }
  }

  async #rejoin(): Promise<void> {
    this.#queue.clear();
    await this.#membership.rejoin();
    this.#mayLackEvents = false;
  }

  async #isDone(): Promise<boolean> {
    if (!this.#settings.stopWhenEmpty || this.#inFlight.size > 0 || this.#queue.size > 0) return false;
    try {
      const { pending, sending } = await this.#parts.store.status();
      this.#isStopping ||= pending + sending === 0;
    } catch (error) {
      this.#parts.reports.emit("error", () => ({ error }));
    }
    return this.#isStopping;
  }

  #start(batch: readonly Parcel[]): void {
    const sending: Promise<void> = this.#send(batch, this.#takenBy).finally(() => {
      this.#inFlight.delete(sending);
      this.#bell.ring();
    });
    this.#inFlight.add(sending);
  }

  async #send(parcels: readonly Parcel[], by: string): Promise<void> {
    const verdict = await traced(
      () => ({ action: "send", count: parcels.length, engine: this.#parts.store.engine }),
      async (trace) => {
        const judged = await this.#deliver(parcels);
        if (trace) Object.assign(trace, { delivered: judged.delivered.length, dead: judged.dead.length });
        return judged;
      },
    );
    this.#showPause(verdict);
    if (by === this.#membership.id)
      for (const { parcels: again, delay } of verdict.again) this.#queue.addAgain(again, delay);
    await this.#settle(by, verdict);
  }

  async #deliver(parcels: readonly Parcel[]): Promise<Verdict> {
    const { lago, maxAge } = this.#parts;
    const tooOld = expired(parcels, maxAge);
    const sent = tooOld.length > 0 ? parcels.filter((one) => !tooOld.some(({ parcel }) => parcel === one)) : parcels;
    if (sent.length === 0) return { delivered: [], dead: tooOld, again: [] };
    const outcome = await sendBatch(lago, sent, this.#abort.signal);
    const verdict = judge(outcome, this.#gate, this.#queue.size);
    return { ...verdict, dead: [...verdict.dead, ...tooOld] };
  }

  /** Stores the outcome of events, and reports it afterwards. */
  async #settle(by: string, { delivered, dead }: Verdict): Promise<void> {
    const { store, reports } = this.#parts;
    if (delivered.length + dead.length === 0) return;
    const settlement: Settlement = {
      delivered: delivered.map(({ id }) => id),
      dead: dead.map(({ parcel: { id }, reason }) => ({ id, reason })),
      released: [],
    };
    if (!(await this.#storeSettlement(() => store.settle(by, settlement)))) return;
    if (delivered.length > 0) reports.emit("delivered", () => ({ events: delivered.map(eventOf) }));
    for (const { parcel, reason, error } of dead)
      reports.emit("dead", () => ({ event: eventOf(parcel), reason, error }));
  }

  /** Tries until the store has it. If the delivery stops before, the events are retried later, and Lago recognizes them. */
  async #storeSettlement(store: () => Promise<void>): Promise<boolean> {
    for (let failures = 1; ; failures++) {
      try {
        await store();
        return true;
      } catch (error) {
        this.#parts.reports.emit("error", () => ({ error }));
        if (this.#isStopping) return false;
        await new Promise((resolve) => setTimeout(resolve, this.#gate.delayAfter(failures)));
      }
    }
  }

  #showPause({ failure }: Verdict): void {
    const { reports } = this.#parts;
    if (this.#gate.isClosed && !this.#pause && failure) {
      const pause = { ...describe(failure.error), since: Date.now() };
      this.#pause = pause;
      reports.emit("paused", () => ({ ...pause, error: failure.error }));
    } else if (!this.#gate.isClosed && this.#pause) {
      const pause = this.#pause;
      reports.emit("resumed", () => ({ pause }));
      this.#pause = undefined;
    } else return;
    this.#membership.setPause(this.#pause);
  }

  async #finish(): Promise<void> {
    const timer = setTimeout(() => this.#abort.abort(), grace);
    await Promise.all(this.#inFlight);
    clearTimeout(timer);
    try {
      await this.#membership.leave();
    } catch (error) {
      this.#parts.reports.emit("error", () => ({ error }));
    }
  }
}

function eventOf({ event }: Parcel): EventInput {
  // As: `prepareEvent` wrote it.
  return JSON.parse(event) as EventInput;
}
