import { LagoError } from "../errors/lago-error.ts";
import type { EventSummary } from "./event-summary.ts";

/**
 * Returns the outcomes of the events that `sendAll` had read when it threw the error, like the summary that it
 * otherwise returns. Returns undefined for any other error.
 */
export function summaryOf(error: unknown): EventSummary | undefined {
  // As: an error may have any property of this name.
  const { summary } = Object(error) as { readonly summary?: EventSummary };
  return Array.isArray(summary?.undelivered) ? summary : undefined;
}

/**
 * Adds the summary to an error. A value that cannot hold it, such as a string, becomes the cause of an error that can.
 */
export function withSummary(error: unknown, summary: EventSummary): unknown {
  const isFree = Object.isExtensible(error) && (!("summary" in Object(error)) || summaryOf(error));
  const carrier = isFree ? error : new LagoError("`sendAll` failed: see the `cause`.", { cause: error });
  // Not enumerable: loggers would print all events that were not delivered.
  return Object.defineProperty(carrier, "summary", { value: summary, configurable: true });
}
