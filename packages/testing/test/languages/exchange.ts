import type { FakeLago } from "../../src/index.ts";

/** A request of an exchange, and the status that it gets. */
export interface ExchangeRequest {
  readonly method: "GET" | "POST";
  /** The path after `/api/v1`. */
  readonly path: string;
  readonly body?: object;
}

/** Prepares a metric, whose ID the plan of the exchange needs. */
export function seedMetric(fake: FakeLago): string {
  fake.seed({ billable_metrics: [{ code: "tiles", name: "Tiles", aggregation_type: "sum_agg", field_name: "tiles" }] });
  const [metric] = fake.world.tables.find(({ name }) => name === "billable_metrics")?.rows ?? [];
  return metric?.lago_id ?? "";
}

/** From a new customer to the usage of its subscription. */
export function exchange(metricId: string): readonly ExchangeRequest[] {
  const charge = { billable_metric_id: metricId, charge_model: "standard", properties: { amount: "2" } };
  const plan = { code: "pro", name: "Pro", interval: "monthly", amount_cents: 4900, amount_currency: "EUR" };
  const event = { transaction_id: "event-1", external_subscription_id: "acme-pro", code: "tiles" };
  return [
    { method: "POST", path: "/customers", body: { customer: { external_id: "acme", name: "Acme Zoë" } } },
    { method: "POST", path: "/plans", body: { plan: { ...plan, pay_in_advance: false, charges: [charge] } } },
    {
      method: "POST",
      path: "/subscriptions",
      body: { subscription: { external_customer_id: "acme", plan_code: "pro", external_id: "acme-pro" } },
    },
    { method: "POST", path: "/events", body: { event: { ...event, properties: { tiles: 21 } } } },
    { method: "GET", path: "/customers/acme/current_usage?external_subscription_id=acme-pro" },
    { method: "GET", path: "/customers/another" },
  ];
}
