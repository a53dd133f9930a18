import type { Json } from "../document/json.ts";

/** An object that is created, updated, read and deleted. */
export interface Thing {
  /** The path of the operation that creates it. */
  readonly create: string;
  /** The path of the object, which ends with the parameter that identifies it. */
  readonly item: string;
  /** The values of the other path parameters. */
  readonly parents: readonly string[];
  /** Its identifier if it is known in advance. Otherwise its `lago_id` is used. */
  readonly code?: string;
  /** The request body. `idOf` returns the `lago_id` of an object created before, by the path that created it. */
  readonly body: (idOf: (create: string) => string) => Json;
  readonly change?: Json;
}

/**
 * What `--write` creates: only objects that the server deletes permanently, so no subscription, invoice, wallet,
 * payment or event. Every name and code begins with the prefix.
 */
export function thingsFor(prefix: string): readonly Thing[] {
  const code = (kind: string): string => `${prefix}_${kind}`;
  const named = (kind: string): { name: string; code: string } => ({ name: code(kind), code: code(kind) });
  const [plan, customer] = [code("plan"), code("customer")];
  return [
    {
      create: "/taxes",
      item: "/taxes/{code}",
      parents: [],
      code: code("tax"),
      body: () => ({ tax: { ...named("tax"), rate: "12.5" } }),
      change: { tax: { description: code("tax") } },
    },
    {
      create: "/billable_metrics",
      item: "/billable_metrics/{code}",
      parents: [],
      code: code("metric"),
      body: () => ({
        billable_metric: {
          ...named("metric"),
          aggregation_type: "sum_agg",
          field_name: "size",
          filters: [{ key: "region", values: ["north", "south"] }],
        },
      }),
      change: { billable_metric: { description: code("metric") } },
    },
    {
      create: "/add_ons",
      item: "/add_ons/{code}",
      parents: [],
      code: code("add_on"),
      body: () => ({ add_on: { ...named("add_on"), amount_cents: 500, amount_currency: "USD" } }),
      change: { add_on: { description: code("add_on") } },
    },
    {
      create: "/coupons",
      item: "/coupons/{code}",
      parents: [],
      code: code("coupon"),
      body: () => ({
        coupon: {
          ...named("coupon"),
          coupon_type: "fixed_amount",
          amount_cents: 100,
          amount_currency: "USD",
          frequency: "once",
          expiration: "no_expiration",
        },
      }),
      change: { coupon: { description: code("coupon") } },
    },
    {
      create: "/features",
      item: "/features/{code}",
      parents: [],
      code: code("feature"),
      body: () => ({
        feature: { ...named("feature"), privileges: [{ code: "seats", name: code("seats"), value_type: "integer" }] },
      }),
      change: { feature: { description: code("feature") } },
    },
    {
      create: "/plans",
      item: "/plans/{code}",
      parents: [],
      code: plan,
      body: () => ({
        plan: { ...named("plan"), interval: "monthly", amount_cents: 0, amount_currency: "USD", pay_in_advance: false },
      }),
      change: { plan: { description: plan, metadata: { made_by: prefix } } },
    },
    {
      create: "/plans/{code}/charges",
      item: "/plans/{code}/charges/{charge_code}",
      parents: [plan],
      code: code("charge"),
      body: (idOf) => ({
        charge: {
          code: code("charge"),
          billable_metric_id: idOf("/billable_metrics"),
          charge_model: "standard",
          properties: { amount: "0.5" },
        },
      }),
    },
    {
      create: "/plans/{code}/charges/{charge_code}/filters",
      item: "/plans/{code}/charges/{charge_code}/filters/{filter_id}",
      parents: [plan, code("charge")],
      body: () => ({ filter: { values: { region: ["north"] }, properties: { amount: "0.25" } } }),
    },
    {
      create: "/plans/{code}/fixed_charges",
      item: "/plans/{code}/fixed_charges/{fixed_charge_code}",
      parents: [plan],
      code: code("fixed_charge"),
      body: () => ({
        fixed_charge: {
          code: code("fixed_charge"),
          add_on_code: code("add_on"),
          charge_model: "standard",
          properties: { amount: "2" },
          units: "1.5",
        },
      }),
    },
    {
      create: "/plans/{code}/entitlements",
      item: "/plans/{code}/entitlements/{feature_code}",
      parents: [plan],
      code: code("feature"),
      body: () => ({ entitlements: { [code("feature")]: { seats: 5 } } }),
    },
    {
      create: "/customers",
      item: "/customers/{external_customer_id}",
      parents: [],
      code: customer,
      body: () => ({
        customer: {
          external_id: customer,
          name: customer,
          currency: "USD",
          metadata: [{ key: "made_by", value: prefix, display_in_invoice: false }],
        },
      }),
    },
    {
      create: "/applied_coupons",
      item: "/customers/{external_customer_id}/applied_coupons/{applied_coupon_id}",
      parents: [customer],
      body: () => ({ applied_coupon: { external_customer_id: customer, coupon_code: code("coupon") } }),
    },
  ];
}
