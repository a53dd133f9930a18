import type { Place } from "./place.ts";
import type { Direction } from "../policy/direction.ts";
import type { ChangeKind } from "../policy/policy.ts";

/** One difference, before it is known which operations it affects. */
export interface Finding {
  readonly kind: ChangeKind;
  readonly place: Place;
  /** The values that came or went. */
  readonly values: readonly string[];
  /** What stood there before, and what stands there now. */
  readonly change?: { readonly from: string; readonly to: string };
}

/** A finding, with one operation or webhook that it affects. */
export interface AttributedFinding extends Finding {
  readonly direction: Direction;
  /** The id of the operation, or the `webhook_type` of the webhook. */
  readonly operation: string;
}
