import type { BillableMetric, EventInput } from "@lagokit/types";
import { LagoArgumentError } from "../errors/lago-argument-error.ts";
import { type EventSendInput, stampEvent } from "../events/stamp-event.ts";
import { checkOptions, count, requestRules } from "../options/option-rules.ts";
import { Catalog, type EventCheckerClient } from "./catalog.ts";
import { type EventProblem, problemOf } from "./event-problem.ts";
import { expressionProblem } from "./expression-problem.ts";
import { propertyProblems } from "./property-problems.ts";
import { nearestName } from "../checks/nearest-name.ts";
import { runsAt, subscriptionProblem, timeOf } from "./subscription-problem.ts";

/** The options of `eventChecker`. */
export interface EventCheckerOptions {
  /**
   * How long responses are cached, in milliseconds.
   * @default 60_000
   */
  readonly ttl?: number | undefined;
  /**
   * The maximum number of cached metrics, and of cached subscriptions.
   * @default 1000
   */
  readonly maxEntries?: number | undefined;
}

/** Resolves with the reasons for which Lago would not bill an event as intended, or with an empty list. */
export type EventChecker = (event: EventSendInput) => Promise<readonly EventProblem[]>;

/**
 * Creates a function that reports why Lago would accept an event but not bill it. Use it during development, and for
 * the first event of each kind.
 *
 * The function does not send the event. It gets the billable metric and the subscription: two requests, whose responses
 * are cached. It makes more requests only if it finds a problem, or if the metric has an expression. The API key must
 * have permission to read both.
 *
 * The function rejects with a `LagoArgumentError` for an event that `events.send` refuses too, and with the error of a
 * request that fails. Its requests are retried like others; to turn that off, pass
 * `lago.withOptions({ maxRetries: 0 })`.
 *
 * @example
 * const checkEvent = eventChecker(lago);
 * for (const { field, message } of await checkEvent(event)) console.warn(field, message);
 */
export function eventChecker(lago: EventCheckerClient, options: EventCheckerOptions = {}): EventChecker {
  const rules = { ttl: requestRules.timeout, maxEntries: count };
  const { ttl = 60_000, maxEntries = 1000 } = checkOptions(options, rules, LagoArgumentError);
  const catalog = new Catalog(lago, { ttl, maxEntries });
  return async (input) => {
    const { event } = stampEvent(input);
    const [metric, problem] = await Promise.all([catalog.metrics.get(event.code), subscriptionProblem(event, catalog)]);
    const ofMetric = metric ? await metricProblems(event, metric, lago) : [await unknownCode(event, catalog)];
    const ofCharge = metric && !problem && !(await isCharged(event, catalog)) ? [problemOf("no_charge", "code")] : [];
    return [...(problem ? [problem] : []), ...ofCharge, ...ofMetric];
  };
}

async function metricProblems(
  event: EventInput,
  metric: BillableMetric,
  lago: EventCheckerClient,
): Promise<readonly EventProblem[]> {
  const problem = await expressionProblem(event, metric, lago);
  return [...(problem ? [problem] : []), ...propertyProblems(event, metric)];
}

async function unknownCode({ code }: EventInput, catalog: Catalog): Promise<EventProblem> {
  const nearest = nearestName(code, await catalog.codes.get(""));
  return problemOf("unknown_code", "code", nearest && ` Did you mean \`${nearest}\`?`);
}

/**
 * Returns whether the plan of the active subscription has a charge for the event. Plans of earlier subscriptions are
 * not checked.
 */
async function isCharged(event: EventInput, catalog: Catalog): Promise<boolean> {
  const active = await catalog.active.get(event.external_subscription_id);
  if (!active || !runsAt(active, timeOf(event))) return true;
  return active.plan.charges.some(({ billable_metric_code: code }) => code === event.code);
}
