import type { BillableMetric, Subscription, SubscriptionExtended, SubscriptionStatus } from "@lagokit/types";
import { LagoNotFoundError } from "../errors/lago-not-found-error.ts";
import type { BillableMetrics } from "../resources/billable-metrics.ts";
import type { Customers } from "../resources/customers.ts";
import type { Subscriptions } from "../resources/subscriptions.ts";
import { Memo, type MemoLimits } from "./memo.ts";

/** The resources of a client that an event checker calls. */
export interface EventCheckerClient {
  readonly billableMetrics: Pick<BillableMetrics, "get" | "list" | "evaluateExpression">;
  readonly customers: Pick<Customers, "get">;
  readonly subscriptions: Pick<Subscriptions, "get" | "list">;
}

/**
 * The maximum number of list items to read. Suggestions and earlier subscriptions do not justify minutes of requests.
 */
const limit = 1000;

/** The statuses to search, in this order, if several inactive subscriptions share an ID. */
const idle: readonly SubscriptionStatus[] = ["pending", "incomplete", "terminated", "canceled"];

/** A cache of the objects that events refer to. */
export class Catalog {
  /** Billable metrics, by their code. */
  readonly metrics: Memo<BillableMetric | undefined>;
  /** The codes of all billable metrics, under the empty string. */
  readonly codes: Memo<readonly string[]>;
  /** Active subscriptions with their plan, by their external ID. */
  readonly active: Memo<SubscriptionExtended | undefined>;
  /** The first inactive subscription in the order of `idle`, by its external ID. */
  readonly idle: Memo<Subscription | undefined>;
  /** All subscriptions of a customer that were ever active, by the customer's external ID. */
  readonly started: Memo<readonly Subscription[]>;
  /** Whether a customer exists, by its external ID. */
  readonly customers: Memo<boolean>;

  constructor({ billableMetrics, customers, subscriptions }: EventCheckerClient, limits: MemoLimits) {
    const remember = <Value>(load: (key: string) => Promise<Value>): Memo<Value> => new Memo(limits, load);
    this.metrics = remember((code) => found(billableMetrics.get(code), "billable_metric_not_found"));
    this.codes = remember(async () => (await billableMetrics.list().toArray({ limit })).map(({ code }) => code));
    this.active = remember((id) => found(subscriptions.get(id), "subscription_not_found"));
    this.idle = remember((id) => idleOf(subscriptions, id));
    this.started = remember((id) =>
      subscriptions.list({ external_customer_id: id, status: ["active", "terminated"] }).toArray({ limit }),
    );
    this.customers = remember(async (id) => (await found(customers.get(id), "customer_not_found")) !== undefined);
  }
}

/** Resolves with undefined for the expected 404. Any other 404 comes from a proxy, or from a wrong base URL. */
async function found<Value>(asked: PromiseLike<Value>, missing: string): Promise<Value | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof LagoNotFoundError && error.code === missing) return undefined;
    throw error;
  }
}

async function idleOf(
  subscriptions: EventCheckerClient["subscriptions"],
  id: string,
): Promise<Subscription | undefined> {
  // Sequential, since this runs only for an event with a problem.
  for (const status of idle) {
    const one = await found(subscriptions.get(id, { status }), "subscription_not_found");
    if (one) return one;
  }
  return undefined;
}
