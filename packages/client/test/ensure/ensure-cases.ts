import {
  type Ensured,
  ensureAddOn,
  ensureBillableMetric,
  ensureCoupon,
  ensureCustomer,
  ensureFeature,
  ensurePlan,
  ensureSubscriptionAlert,
  ensureTax,
  ensureWallet,
  ensureWalletAlert,
  ensureWebhookEndpoint,
} from "../../src/ensure.ts";
import type { Lago, RequestOptions } from "../../src/index.ts";

type Ensure = (lago: Lago, options?: RequestOptions) => Promise<Ensured<{ name?: unknown }>>;

/** A get-or-create function, and its requests. */
export interface EnsureCase {
  readonly name: string;
  /** The request that creates, and the one that finds. */
  readonly post: string;
  readonly get: string;
  /** The path of the stored object. */
  readonly path: string;
  readonly ensure: Ensure;
}

const plan = { interval: "monthly", amount_cents: 0, amount_currency: "EUR", pay_in_advance: true } as const;
const cash = { coupon_type: "fixed_amount", amount_cents: 1, amount_currency: "EUR" } as const;
export const thresholds = [{ value: "1" }];

/** Entities that have a code, and a path by code. */
function byCode(path: string, ensure: Ensure): EnsureCase {
  return { name: path, post: `POST ${path}`, get: `GET ${path}`, path, ensure };
}

/** All entities that have a unique key, except customers, since creating one is an upsert. */
export const cases: readonly EnsureCase[] = [
  byCode("plans", (lago, options) => ensurePlan(lago, { ...plan, code: "a.b/c", name: "New" }, options)),
  byCode("billable_metrics", (lago, options) =>
    ensureBillableMetric(lago, { code: "gb", name: "New", aggregation_type: "count_agg" }, options),
  ),
  byCode("add_ons", (lago, options) =>
    ensureAddOn(lago, { code: "setup", name: "New", amount_cents: 1, amount_currency: "EUR" }, options),
  ),
  byCode("coupons", (lago, options) =>
    ensureCoupon(
      lago,
      { ...cash, code: "welcome", name: "New", frequency: "once", expiration: "no_expiration" },
      options,
    ),
  ),
  byCode("taxes", (lago, options) => ensureTax(lago, { code: "vat", name: "New", rate: "20" }, options)),
  byCode("features", (lago, options) => ensureFeature(lago, { code: "sso", name: "New" }, options)),
  byCode("wallets", (lago, options) =>
    ensureWallet(lago, { external_customer_id: "acme", code: "main", name: "New", rate_amount: "1" }, options),
  ),
  byCode("webhook_endpoints", (lago, options) =>
    ensureWebhookEndpoint(lago, { webhook_url: "https://acme.example/lago", name: "New" }, options),
  ),
  {
    name: "alerts of a subscription",
    post: "POST alerts",
    get: "GET alerts",
    path: "subscriptions/sub_1/alerts",
    ensure: (lago, options) =>
      ensureSubscriptionAlert(
        lago,
        {
          external_subscription_id: "sub_1",
          code: "over",
          name: "New",
          alert_type: "current_usage_amount",
          thresholds,
        },
        options,
      ),
  },
  {
    name: "alerts of a wallet",
    post: "POST alerts",
    get: "GET alerts",
    path: "customers/acme/wallets/main/alerts",
    ensure: (lago, options) =>
      ensureWalletAlert(
        lago,
        {
          external_customer_id: "acme",
          wallet_code: "main",
          code: "low",
          name: "New",
          alert_type: "wallet_balance_amount",
          thresholds,
        },
        options,
      ),
  },
];

/** A customer. Creating one is an upsert. */
export const customer: EnsureCase = byCode("customers", (lago, options) =>
  ensureCustomer(lago, { external_id: "acme", name: "New" }, options),
);
