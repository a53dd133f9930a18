import { LagoError } from "../errors/lago-error.ts";
import type { EventSummary } from "./event-summary.ts";

/**
 * What became of the events that `sendAll` had read when it threw an error: as much as the summary that it gives otherwise
 * says. It is undefined for an error of anything else.
 */
export function summaryOf(error: unknown): EventSummary | undefined {
  // As: an error may have anything of this name.
  const { summary } = Object(error) as { readonly summary?: EventSummary };
  return Array.isArray(summary?.undelivered) ? summary : undefined;
}

/** Gives an error the summary. What cannot have one, such as a text, becomes the cause of an error that can. */
export function withSummary(error: unknown, summary: EventSummary): unknown {
  const isFree = Object.isExtensible(error) && (!("summary" in Object(error)) || summaryOf(error));
  const carrier = isFree ? error : new LagoError("`sendAll` failed: see the `cause`.", { cause: error });
  // Not enumerable: what logs an error would write all events that were not delivered.
  return Object.defineProperty(carrier, "summary", { value: summary, configurable: true });
}
