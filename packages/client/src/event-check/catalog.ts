import type { BillableMetric, Subscription, SubscriptionExtended, SubscriptionStatus } from "@lagokit/types";
import { LagoNotFoundError } from "../errors/lago-not-found-error.ts";
import type { BillableMetrics } from "../resources/billable-metrics.ts";
import type { Customers } from "../resources/customers.ts";
import type { Subscriptions } from "../resources/subscriptions.ts";
import { Memo, type MemoLimits } from "./memo.ts";

/** The resources that a checker of events asks: a client has them. */
export interface EventCheckerClient {
  readonly billableMetrics: Pick<BillableMetrics, "get" | "list" | "evaluateExpression">;
  readonly customers: Pick<Customers, "get">;
  readonly subscriptions: Pick<Subscriptions, "get" | "list">;
}

/** How much of a list is read: a name that is near, or an earlier subscription, is no reason to read for minutes. */
const limit = 1000;

/** Of subscriptions that share an id, what the first of these that there is says comes first. */
const idle: readonly SubscriptionStatus[] = ["pending", "incomplete", "terminated", "canceled"];

/** What the API has that events refer to, remembered for a while. */
export class Catalog {
  /** Billable metrics, by their code. */
  readonly metrics: Memo<BillableMetric | undefined>;
  /** The codes of all billable metrics, by the empty text. */
  readonly codes: Memo<readonly string[]>;
  /** Active subscriptions with their plan, by their external id. */
  readonly active: Memo<SubscriptionExtended | undefined>;
  /** The newest subscription that is not active, by its external id. */
  readonly idle: Memo<Subscription | undefined>;
  /** All subscriptions of a customer that were ever active, by the customer's external id. */
  readonly started: Memo<readonly Subscription[]>;
  /** Whether there is a customer, by its external id. */
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

/** Any other 404 is of a proxy, or of an API that is somewhere else. */
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
  // One after the other, since most ids are of none of them only where something is wrong.
  for (const status of idle) {
    const one = await found(subscriptions.get(id, { status }), "subscription_not_found");
    if (one) return one;
  }
  return undefined;
}
