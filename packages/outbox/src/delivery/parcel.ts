import type { TakenEntry } from "../store/outbox-store.ts";

/** An event on its way, and how often Lago failed at it alone. */
export interface Parcel extends TakenEntry {
  /** Number of failures. */
  failures: number;
  /** Number of failures before each of which Lago had accepted other events. */
  provenFailures: number;
  /** The `accepted` of the gate at the last failure. */
  acceptedBefore?: number;
}

/** Events that are sent together. */
export interface Batch {
  readonly parcels: readonly Parcel[];
  /** When it may be sent, by `performance.now`. */
  readonly notBefore: number;
}
