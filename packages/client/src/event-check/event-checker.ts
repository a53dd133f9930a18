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
   * For how many milliseconds what the API answers is remembered.
   * @default 60_000
   */
  readonly ttl?: number | undefined;
  /**
   * How many metrics, and how many subscriptions, are remembered at most.
   * @default 1000
   */
  readonly maxEntries?: number | undefined;
}

/** Gives the reasons why Lago would not bill an event as it is meant; an empty list if there are none. */
export type EventChecker = (event: EventSendInput) => Promise<readonly EventProblem[]>;

/**
 * Makes a function that says why Lago would accept an event and not bill it: while you develop, and of a first event.
 *
 * It sends nothing. It asks the API for the billable metric and the subscription, two requests that are remembered, and
 * for more only where something is wrong or the metric has an expression. The key must be allowed to read both.
 *
 * What it gives rejects with a `LagoArgumentError` for what `events.send` refuses too, and with the error of a request that
 * fails; these are retried like others, unless `lago.withOptions({ maxRetries: 0 })` is given here.
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
  return problemOf("unknown_code", "code", nearest && ` The nearest is \`${nearest}\`.`);
}

/** Whether the plan has a charge for the event, as far as is known: that of an earlier subscription is not asked for. */
async function isCharged(event: EventInput, catalog: Catalog): Promise<boolean> {
  const active = await catalog.active.get(event.external_subscription_id);
  if (!active || !runsAt(active, timeOf(event))) return true;
  return active.plan.charges.some(({ billable_metric_code: code }) => code === event.code);
}
