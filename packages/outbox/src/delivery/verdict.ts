import type { DeadReason } from "../store/outbox-store.ts";
import type { FailureKind } from "./failure.ts";
import type { Parcel } from "./parcel.ts";

/** An event that is given up. */
export interface Death {
  readonly parcel: Parcel;
  readonly reason: DeadReason;
  readonly error: unknown;
}

/** Why a batch, or a part of it, failed. */
export interface Failure {
  readonly error: unknown;
  readonly kind: FailureKind | "aborted";
}

/** What happens to the events of a batch. */
export interface Verdict {
  readonly delivered: readonly Parcel[];
  readonly dead: readonly Death[];
  /** Events that are retried, together, after a delay in milliseconds. */
  readonly again: readonly { readonly parcels: readonly Parcel[]; readonly delay: number }[];
  readonly failure?: Failure | undefined;
}
