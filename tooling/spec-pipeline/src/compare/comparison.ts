import type { Location } from "./findings/location.ts";
import type { Axis } from "./policy/axis.ts";
import type { Bump } from "./policy/bump.ts";
import type { Direction } from "./policy/direction.ts";
import type { ChangeKind } from "./policy/policy.ts";

/** The operations and webhooks that a change affects, by direction: operation IDs, and `webhook_type` literals. */
export type AffectedOperations = Readonly<Record<Direction, readonly string[]>>;

/** One cause: a change at one place of a document, regardless of how many operations and webhooks it affects. */
export interface Change {
  readonly axis: Axis;
  readonly kind: ChangeKind;
  /** The highest bump that the change causes in any package. */
  readonly severity: Bump;
  /** One line of text. */
  readonly message: string;
  readonly location: Location;
  /** The added or removed values: enum members, media types, statuses. */
  readonly values: readonly string[];
  readonly directions: readonly Direction[];
  readonly affected: AffectedOperations;
}

/** An operation, as named in a comparison. */
export interface ComparedOperation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
}

/** The differences between two documents: plain data, in a stable order. */
export interface Comparison {
  readonly versions: { readonly older: string; readonly newer: string };
  /** Whether the documents are equal, so that only another generator can have changed the types. */
  readonly isSameDocument: boolean;
  /** The highest severity of all changes. */
  readonly severity: Bump;
  readonly operations: { readonly added: readonly ComparedOperation[]; readonly removed: readonly ComparedOperation[] };
  /** Webhooks by their `webhook_type`. */
  readonly webhooks: { readonly added: readonly string[]; readonly removed: readonly string[] };
  /** Every cause, the most severe first, including added and removed operations and webhooks. */
  readonly changes: readonly Change[];
}
