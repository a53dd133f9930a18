import { LagoArgumentError } from "../errors/lago-argument-error.ts";
import type { EventCheck } from "../events/send-all-options.ts";
import { callable, checkOptions } from "../options/option-rules.ts";
import type { EventChecker } from "./event-checker.ts";
import { LagoUncountedEventError } from "./lago-uncounted-event-error.ts";
import { keepNewest } from "./memo.ts";

/** The options of `firstOfEach`. */
export interface FirstOfEachOptions {
  /**
   * Receives the error if an event could not be checked, such as a `LagoPermissionError`. The event is sent, and other
   * events of its pair are not checked.
   * @default none
   */
  readonly onError?: ((error: unknown) => void) | undefined;
}

/** The maximum number of cached pairs. A pair that is evicted is checked again. */
const mostPairs = 10_000;

/**
 * Creates the `check` option of `sendAll`: checks the first event of each pair of `code` and
 * `external_subscription_id`.
 *
 * Once an event of a pair has no problem, the other events of the pair pass without a check. Until then, each event is
 * checked, and an event with a problem is rejected with a `LagoUncountedEventError`. If the code or the subscription is
 * wrong, every event of the pair is rejected. An event that counts at another price (`unknown_filter_value`) is sent.
 * The checker caches responses, so a rejected pair causes few requests.
 *
 * @example
 * await lago.events.sendAll(events, { check: firstOfEach(eventChecker(lago)) });
 */
export function firstOfEach(checkEvent: EventChecker, options: FirstOfEachOptions = {}): EventCheck {
  const { onError } = checkOptions(options, { onError: callable }, LagoArgumentError);
  const passed = new Set<string>();
  const pass = (pair: string): undefined => {
    passed.add(pair);
    keepNewest(passed, mostPairs);
  };
  return (event) => {
    // NUL separates them safely: the API accepts it in neither.
    const pair = `${event.code}\0${event.external_subscription_id}`;
    if (passed.has(pair)) return undefined;
    return checkEvent(event).then(
      (problems) => {
        const uncounted = problems.filter(({ counted }) => !counted);
        return uncounted.length > 0 ? new LagoUncountedEventError(uncounted) : pass(pair);
      },
      (error: unknown) => {
        pass(pair);
        onError?.(error);
        return undefined;
      },
    );
  };
}
