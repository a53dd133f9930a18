import type { Batch, Parcel } from "./parcel.ts";

/** Size of a batch: Lago accepts no more by default. */
const size = 100;

/** The events that a drainer has taken and not sent, or will retry. */
export class Queue {
  #fresh: Parcel[] = [];
  /** Batches that failed. */
  readonly #again: Batch[] = [];
  #isTurnOfFresh = false;

  /** Number of events that were never sent. */
  get fresh(): number {
    return this.#fresh.length;
  }

  /** Number of all events. */
  get size(): number {
    return this.#again.reduce((sum, { parcels }) => sum + parcels.length, this.#fresh.length);
  }

  add(parcels: readonly Parcel[]): void {
    this.#fresh = this.#fresh.length === 0 ? [...parcels] : [...this.#fresh, ...parcels];
  }

  /** Adds events that failed together. */
  addAgain(parcels: readonly Parcel[], delay: number): void {
    this.#again.push({ parcels, notBefore: performance.now() + delay });
  }

  /** Returns the next events to send. Those that failed and those that are new take turns, so that neither waits. */
  next(): readonly Parcel[] | undefined {
    this.#isTurnOfFresh = !this.#isTurnOfFresh;
    return this.#isTurnOfFresh ? (this.#nextFresh() ?? this.#nextAgain()) : (this.#nextAgain() ?? this.#nextFresh());
  }

  /** How long until a batch that failed is due, in milliseconds. */
  get wait(): number {
    return Math.max(0, Math.min(...this.#again.map(({ notBefore }) => notBefore)) - performance.now());
  }

  clear(): void {
    this.#fresh = [];
    this.#again.length = 0;
  }

  #nextFresh(): readonly Parcel[] | undefined {
    return this.#fresh.length > 0 ? this.#fresh.splice(0, size) : undefined;
  }

  #nextAgain(): readonly Parcel[] | undefined {
    const place = this.#again.findIndex(({ notBefore }) => notBefore <= performance.now());
    return place < 0 ? undefined : this.#again.splice(place, 1)[0]?.parcels;
  }
}
