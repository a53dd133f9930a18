import type { TakenEntry } from "../store/outbox-store.ts";

/** An event on its way, and how often Lago failed at it alone. */
export interface Parcel extends TakenEntry {
  /** Number of failures alone. */
  failures: number;
  /** Number of those before which Lago had accepted others since the previous failure. */
  proofs: number;
  /** The `accepted` of the gate at the last failure, alone or with others. */
  acceptedBefore?: number;
}

/** Events that are sent together. */
export interface Batch {
  readonly parcels: readonly Parcel[];
  /** When it may be sent, by `performance.now`. */
  readonly notBefore: number;
}
