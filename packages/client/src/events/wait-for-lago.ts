import type { ResolvedOptions } from "../options/merge-options.ts";
import type { RequestOptions } from "../options/request-options.ts";

/** How long events wait for a Lago that is away, in milliseconds, unless the caller says otherwise. */
const patience = 900_000;

/**
 * The options of requests that wait while Lago is away. `onWait` is told of each wait; where nobody else listens, the first
 * is printed, since nothing can be seen of a call that waits.
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
