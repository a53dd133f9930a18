import type { EventInput } from "@lagokit/client";
import type { DeadReason } from "../../src/index.ts";
import type { Place } from "./place.ts";
import type { Variant } from "./variant.ts";

/** What a process shall do. */
export interface WorkerTask {
  /**
   * The lease of the drainer, in milliseconds.
   * @default 100
   */
  readonly lease?: number | undefined;
  /** Whether `put` resolves long before the events are on disk: the kills must show that. */
  readonly isForgetful?: boolean | undefined;
  readonly place: Place;
  readonly url: string;
  readonly apiKey: string;
  /** The events to put: their variant, and the number of the first. Undefined: it only delivers, and ends once nothing is left. */
  readonly put?: { readonly variant: Variant; readonly first: number } | undefined;
}

/** What a process reports. It writes each report synchronously, so that it survives the end of the process. */
export type WorkerMessage =
  /** `put` resolved with this event. */
  | { readonly kind: "accepted"; readonly event: EventInput }
  /** Lago has these events. */
  | { readonly kind: "delivered"; readonly count: number }
  /** `put` rejected, or the delivery could not start. */
  | { readonly kind: "failed"; readonly message: string }
  /** An event that cannot be delivered, at the end. */
  | { readonly kind: "dead"; readonly event: EventInput; readonly reason: DeadReason }
  /** What remained, at the end. */
  | { readonly kind: "done"; readonly pending: number };

/** The properties of the events. */
export interface WorkerProperties {
  /** It is unique, so that an event is recognized even under another ID. */
  readonly number: number;
  readonly variant: Variant;
}

/** Returns the properties of an event of a worker. */
export function propertiesOf({ properties }: { readonly properties?: unknown }): WorkerProperties {
  // As: only workers send events here.
  return properties as WorkerProperties;
}
