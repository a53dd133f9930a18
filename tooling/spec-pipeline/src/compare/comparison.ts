import type { ChangeKind } from "./policy.ts";
import type { Location } from "./location.ts";

/** By how much a version rises. */
export type Bump = "major" | "minor" | "patch" | "none";

/** Which way the data travels that a change concerns: to the API, back from it, or to the receiver of a webhook. */
export type Direction = "request" | "response" | "webhook";

/** Who notices a change: a compiler that knows the types, or only who looks at the wire. */
export type Axis = "types" | "wire";

/** The operations and webhooks that carry a change, by direction: operation ids, and `webhook_type` literals. */
export type Carriers = Readonly<Record<Direction, readonly string[]>>;

/** One cause: what changed at one place of a document, however many operations and webhooks carry it. */
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
  readonly carriers: Carriers;
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
