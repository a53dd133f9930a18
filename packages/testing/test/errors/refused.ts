import { anyId } from "../replay/stock.ts";

/** A request that Lago refuses: its method and path, and its body. `{/wallets}` is the ID of a wallet. */
export type Refused = readonly [route: string, body?: unknown];

const wallet = { external_customer_id: anyId, rate_amount: "1", currency: "EUR" };
const ofCustomer = `/customers/${anyId}`;
const subscription = { external_customer_id: anyId, external_id: "other", plan_code: "replayed" };
const balance = { alert_type: "wallet_balance_amount", thresholds: [{ value: "10" }] };
const usage = { alert_type: "current_usage_amount", thresholds: [{ value: "20" }] };
const entity = "billing_entity_codes[]=nothing";

/** Invalid wallets, for both operations that create one. */
const invalidWallets = [
  { ...wallet, code: "replayed" },
  { ...wallet, transaction_metadata: {} },
  { ...wallet, billing_entity_code: "nothing" },
  { ...wallet, paid_top_up_min_amount_cents: 1000, paid_credits: "1" },
  { ...wallet, recurring_transaction_rules: [{ trigger: "never" }] },
];

/** What Lago refuses in a request to an object that exists. The first requests create what others refer to. */
export const refused: readonly Refused[] = [
  ["POST /billable_metrics", { billable_metric: { name: "Calls", code: "other", aggregation_type: "count_agg" } }],
  ["PUT /billable_metrics/other", { billable_metric: { code: "replayed" } }],
  ["POST /billable_metrics", {}],
  ["PUT /add_ons/first_fee", { add_on: { code: "second_fee" } }],
  ...["one", "two"].map((code): Refused => {
    const kind = { coupon_type: "percentage", percentage_rate: "10", frequency: "once" };
    return ["POST /coupons", { coupon: { ...kind, code, name: "Ten", expiration: "no_expiration" } }];
  }),
  ["PUT /coupons/one", { coupon: { code: "two" } }],
  ["POST /customers", { customer: { external_id: "", email: "nobody" } }],
  ...invalidWallets.flatMap((input): Refused[] => [
    ["POST /wallets", { wallet: input }],
    [`POST ${ofCustomer}/wallets`, { wallet: input }],
  ]),
  [`POST ${ofCustomer}/wallets`, { wallet: { ...wallet, code: "other" } }],
  [`PUT ${ofCustomer}/wallets/other`, { wallet: { code: "replayed" } }],
  [`PUT ${ofCustomer}/wallets/other`, { wallet: { billing_entity_code: "nothing" } }],
  [`POST ${ofCustomer}/wallets/replayed/alerts`, {}],
  [
    `POST ${ofCustomer}/wallets/other/alerts`,
    {
      alerts: [
        { ...balance, code: "new" },
        { ...balance, alert_type: "invalid_type", code: "alert2" },
        { ...balance, code: "new" },
      ],
    },
  ],
  ["POST /subscriptions", {}],
  ["POST /subscriptions", { subscription: { ...subscription, billing_entity_code: "nothing" } }],
  ["PUT /subscriptions/replayed", { subscription: { billing_entity_code: "nothing" } }],
  ["PUT /subscriptions/replayed", { subscription: { activation_rules: [{ type: "payment" }] } }],
  ["POST /subscriptions/replayed/alerts", {}],
  [
    "POST /subscriptions/replayed/alerts",
    {
      alerts: [
        {
          ...usage,
          alert_type: "billable_metric_current_usage_amount",
          billable_metric_code: "other",
          code: "alert1",
        },
        { ...usage, alert_type: "invalid_type", code: "alert2" },
        {
          ...usage,
          alert_type: "billable_metric_current_usage_amount",
          billable_metric_code: "nothing",
          code: "alert3",
        },
        { ...usage, code: "alert" },
      ],
    },
  ],
  [
    "POST /subscriptions/replayed/alerts",
    {
      alert: {
        ...usage,
        alert_type: "billable_metric_current_usage_amount",
        billable_metric_code: "replayed",
        code: "metric",
      },
    },
  ],
  ["PUT /subscriptions/replayed/alerts/metric", { alert: { code: "alert" } }],
  ["PUT /subscriptions/replayed/alerts/metric", { alert: { billable_metric_code: "nothing" } }],
  ["PUT /subscriptions/replayed/alerts/alert", { alert: { billable_metric_code: "replayed" } }],
  [
    "POST /features",
    {
      feature: {
        code: "sso",
        privileges: [{ code: "invitation", value_type: "select", config: { select_options: ["a"] } }],
      },
    },
  ],
  ["POST /plans/replayed/entitlements", { entitlements: { sso: { invitation: "b" } } }],
  ["PATCH /plans/replayed/entitlements", { entitlements: { nothing: { max: 1 } } }],
  ["PATCH /plans/replayed/entitlements", { entitlements: { seats: { nothing: 1 } } }],
  ["PATCH /plans/replayed/entitlements", { entitlements: { seats: { max: "many" } } }],
  ["POST /webhook_endpoints", { webhook_endpoint: { webhook_url: "https://example.com/x", event_types: "text" } }],
  ["POST /events/batch", { events: [] }],
  ["POST /events", {}],
  ["POST /events", { event: {} }],
  [
    "POST /invoices",
    {
      invoice: {
        external_customer_id: anyId,
        currency: "EUR",
        fees: [{ add_on_code: "first_fee" }],
        billing_entity_code: "nothing",
      },
    },
  ],
  ...["/credit_notes", "/payment_requests", "/subscriptions", "/wallets"].map((path): Refused => [
    `GET ${path}?${entity}`,
  ]),
  ...["credit_notes", "invoices", "subscriptions"].map((path): Refused => [`GET ${ofCustomer}/${path}?${entity}`]),
  [`GET ${ofCustomer}/past_usage?external_subscription_id=replayed&billable_metric_code=nothing`],
  ["GET /customers?metadata[nested][a]=1&metadata[is_synced][]=true"],
  ["POST /credit_notes", { credit_note: { invoice_id: "{/top_ups}", items: [], refund_amount_cents: 1 } }],
  ["PUT /wallets/{/wallets}", { wallet: { billing_entity_code: "nothing" } }],
  ["PUT /webhook_endpoints/{/webhook_endpoints}", { webhook_endpoint: { event_types: "text" } }],
];

/** What Lago refuses without a license. */
export const refusedWithoutLicense: readonly Refused[] = [
  ["POST /billing_entities", { billing_entity: { code: "other", name: "Other" } }],
  ["POST /credit_notes", { credit_note: { invoice_id: "{/}", items: [] } }],
  ["POST /credit_notes/estimate", { credit_note: { invoice_id: "{/}", items: [] } }],
  ["POST /payments", { payment: { invoice_id: "{/}", amount_cents: 1, reference: "1" } }],
  ["POST /payment_requests", { payment_request: { external_customer_id: anyId, lago_invoice_ids: [anyId] } }],
  ["POST /subscriptions/replayed/charges/charge/filters", { filter: { values: { region: ["us"] } } }],
  [
    "PUT /subscriptions/replayed/charges/charge/filters/{/subscriptions}",
    { filter: { invoice_display_name: "Calls" } },
  ],
  ["DELETE /subscriptions/replayed/charges/charge/filters/{/subscriptions}"],
  ["PUT /subscriptions/replayed/charges/charge", { charge: { invoice_display_name: "Calls" } }],
  ["PUT /subscriptions/replayed/fixed_charges/fixed", { fixed_charge: { units: "1" } }],
  ["POST /invoices/preview", { customer: {}, plan_code: "replayed" }],
  [
    "POST /wallets",
    { wallet: { ...wallet, recurring_transaction_rules: [{ trigger: "interval", interval: "monthly" }] } },
  ],
  [`GET ${ofCustomer}/current_usage?external_subscription_id=replayed&full_usage=true`],
];
