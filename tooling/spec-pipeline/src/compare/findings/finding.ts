import type { Place } from "./place.ts";
import type { Direction } from "../policy/direction.ts";
import type { ChangeKind } from "../policy/policy.ts";

/** One difference, before the affected operations are known. */
export interface Finding {
  readonly kind: ChangeKind;
  readonly place: Place;
  /** The added or removed values. */
  readonly values: readonly string[];
  /** The old and the new value. */
  readonly change?: { readonly from: string; readonly to: string };
}

/** A finding, with one operation or webhook that it affects. */
export interface AttributedFinding extends Finding {
  readonly direction: Direction;
  /** The ID of the operation, or the `webhook_type` of the webhook. */
  readonly operation: string;
}
