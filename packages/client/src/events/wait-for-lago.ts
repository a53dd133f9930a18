import type { ResolvedOptions } from "../options/merge-options.ts";
import type { RequestOptions } from "../options/request-options.ts";

/** How long events wait for an unreachable Lago by default, in milliseconds. */
const patience = 900_000;

/**
 * Returns the options of requests that wait while Lago is unreachable. `onWait` is called at each wait. Without another
 * listener, the first wait is printed, because nothing else shows that the call is waiting.
 */
export function waitForLago(
  given: RequestOptions,
  { maxOutage, logger, logLevel }: ResolvedOptions,
  onWait: (() => void) | undefined,
): RequestOptions {
  let isSilent = !onWait && !logger && !logLevel;
  return {
    ...given,
    maxOutage: maxOutage ?? patience,
    onRetry: (event) => {
      if (event.outage !== undefined) {
        onWait?.();
        if (isSilent) console.warn(`Waiting for Lago: ${event.reason.message}`);
        isSilent = false;
      }
      given.onRetry?.(event);
    },
  };
}
