import { LagoArgumentError } from "../errors/lago-argument-error.ts";
import type { EventCheck } from "../events/send-all-options.ts";
import { callable, checkOptions } from "../options/option-rules.ts";
import type { EventChecker } from "./event-checker.ts";
import { LagoUncountedEventError } from "./lago-uncounted-event-error.ts";
import { keepNewest } from "./memo.ts";

/** The options of `firstOfEach`. */
export interface FirstOfEachOptions {
  /**
   * Is told why an event could not be checked, such as a `LagoPermissionError`. The event is sent, and others like it are
   * not checked.
   * @default none
   */
  readonly onError?: ((error: unknown) => void) | undefined;
}

/** How many pairs are remembered. A pair that is forgotten is checked once more. */
const mostPairs = 10_000;

/**
 * Makes the `check` of `sendAll`: it checks the first event of each pair of `code` and `external_subscription_id`.
 *
 * Once an event of a pair has no problem, the others of the pair pass without a check. Until then, each is checked and,
 * with a problem, rejected with a `LagoUncountedEventError`: all of them where the code or the subscription is wrong.
 * An event that counts, at another price (`unknown_filter_value`), is sent. The checker's answers are remembered, so
 * that a pair that is rejected makes hardly any requests.
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
    // Neither can have a NUL, which the API does not take.
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
