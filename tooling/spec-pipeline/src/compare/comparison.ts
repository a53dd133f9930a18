import type { Location } from "./findings/location.ts";
import type { Axis } from "./policy/axis.ts";
import type { Bump } from "./policy/bump.ts";
import type { Direction } from "./policy/direction.ts";
import type { ChangeKind } from "./policy/policy.ts";

/** The operations and webhooks that a change affects, by direction: operation ids, and `webhook_type` literals. */
export type AffectedOperations = Readonly<Record<Direction, readonly string[]>>;

/** One cause: what changed at one place of a document, however many operations and webhooks it affects. */
export interface Change {
  readonly axis: Axis;
  readonly kind: ChangeKind;
  /** What the change means to the package that it means most to. */
  readonly severity: Bump;
  /** One line for people. */
  readonly message: string;
  readonly location: Location;
  /** The values that came or went: enum members, media types, statuses. */
  readonly values: readonly string[];
  readonly directions: readonly Direction[];
  readonly affected: AffectedOperations;
}

/** An operation, as it is named in a comparison. */
export interface ComparedOperation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
}

/** What separates two documents: plain data, in a stable order. */
export interface Comparison {
  readonly versions: { readonly older: string; readonly newer: string };
  /** Whether the documents say the same, so that only another generator can have changed the types. */
  readonly isSameDocument: boolean;
  /** The worst of all changes. */
  readonly severity: Bump;
  readonly operations: { readonly added: readonly ComparedOperation[]; readonly removed: readonly ComparedOperation[] };
  /** Webhooks by the literal of their `webhook_type`. */
  readonly webhooks: { readonly added: readonly string[]; readonly removed: readonly string[] };
  /** Every cause, the worst first; added and removed operations and webhooks among them. */
  readonly changes: readonly Change[];
}
