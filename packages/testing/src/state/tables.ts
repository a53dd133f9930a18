import type {
  AddOn,
  ApplicableUsageThreshold,
  BillableMetric,
  Event,
  Feature,
  Fee,
  Plan,
  Subscription,
  Tax,
  Wallet,
  WalletAlert,
  WalletTransaction,
} from "@lagokit/types";
import { notFound } from "../server/refusal.ts";
import type { AppliedCouponRow, CouponRow } from "./coupons.ts";
import { defineTable, type TableName } from "../world/table.ts";
import type { World } from "../world/world.ts";
import type { CustomerRow } from "./customer-row.ts";
import type { InvoiceRow } from "./invoice-row.ts";
import type { Metadata } from "./metadata.ts";

/**
 * A plan, with its charges. A plan that a subscription overrides is a row of its own, with a `parent_id`. `toPlan` adds what
 * other tables contain.
 */
export interface PlanRow extends Omit<Plan, "applicable_usage_thresholds" | "entitlements"> {
  /** When it was deleted. It stays, because subscriptions still have it. */
  readonly deleted_at?: string;
}

/** A feature. Its `lago_id` is not part of responses. */
export interface FeatureRow extends Feature {
  readonly lago_id: string;
}

/** An event. Responses contain it without `at`. */
export interface EventRow extends Event {
  /** Never null, unlike in responses if events are stored in ClickHouse. */
  readonly lago_id: string;
  /** The milliseconds of `timestamp`. */
  readonly at: number;
}

/** The fields of a subscription that its plan, the other subscriptions and the time decide. */
export type DerivedSubscriptionField =
  | "current_billing_period_ending_at"
  | "current_billing_period_started_at"
  | "downgrade_plan_date"
  | "next_plan_code"
  | "previous_plan_code";

/** A subscription, and the plan that it has. `subscriptionInside` adds what the time and other tables decide. */
export interface SubscriptionRow extends Omit<Subscription, DerivedSubscriptionField> {
  /** The `lago_id` of the plan, which may be an override of the plan that `plan_code` names. */
  readonly plan_id: string;
  /** The subscription that this one replaces, with another plan. */
  readonly previous_id?: string;
  /** Its own usage thresholds, instead of those of the plan. */
  readonly usage_thresholds?: readonly ApplicableUsageThreshold[];
}

/** A wallet, with all its rules, also those that are terminated. */
export interface WalletRow extends Wallet {
  /** Null without metadata. Responses contain the field only if there is some. */
  readonly metadata: Metadata | null;
  /** Whether the ongoing balance was used up when it was last computed. */
  readonly depleted: boolean;
}

/** Credits that a transaction took from another one. */
export interface WalletConsumptionRow {
  readonly lago_id: string;
  /** The transaction that added the credits. */
  readonly inbound_id: string;
  /** The transaction that took the credits. */
  readonly outbound_id: string;
  readonly amount_cents: number;
  readonly created_at: string;
}

export type { CustomerRow } from "./customer-row.ts";

export const taxTable: TableName<Tax> = defineTable("taxes", ({ code }) => code);
export const addOnTable: TableName<AddOn> = defineTable("add_ons", ({ code }) => code);
export const billableMetricTable: TableName<BillableMetric> = defineTable("billable_metrics", ({ code }) => code);
/** Only coupons that are not deleted are found by their code. */
export const couponTable: TableName<CouponRow> = defineTable("coupons", ({ code, lago_id, deleted_at }) =>
  deleted_at === null ? code : lago_id,
);
export const appliedCouponTable: TableName<AppliedCouponRow> = defineTable("applied_coupons");
export const featureTable: TableName<FeatureRow> = defineTable("features", ({ code }) => code);
/** Only plans without a parent are found by their code. */
export const planTable: TableName<PlanRow> = defineTable("plans", ({ code, lago_id, parent_id, deleted_at }) =>
  parent_id === null && deleted_at === undefined ? code : lago_id,
);
export const customerTable: TableName<CustomerRow> = defineTable("customers", ({ external_id }) => external_id);
/** Deleted customers are not found any more, but what belongs to them names them. */
export const deletedCustomerTable: TableName<CustomerRow> = defineTable("deleted_customers");
/** Several subscriptions can have the same `external_id`, so it is not a key: `findSubscription` finds that with a status. */
export const subscriptionTable: TableName<SubscriptionRow> = defineTable(
  "subscriptions",
  undefined,
  ({ external_id }) => external_id,
);
export const walletTable: TableName<WalletRow> = defineTable("wallets");
export const walletTransactionTable: TableName<WalletTransaction> = defineTable("wallet_transactions");
export const walletConsumptionTable: TableName<WalletConsumptionRow> = defineTable("wallet_consumptions");
export const walletAlertTable: TableName<WalletAlert> = defineTable("wallet_alerts");
export const invoiceTable: TableName<InvoiceRow> = defineTable("invoices");
export const feeTable: TableName<Fee> = defineTable("fees");

/** Returns the customer, or throws the 404 of Lago. */
export function findCustomer(world: World, externalId: string | undefined): CustomerRow {
  const customer = world.table(customerTable).byKey(externalId);
  if (customer === undefined) throw notFound("customer");
  return customer;
}

/** Returns the plan with a code, or throws the 404 of Lago. */
export function findPlan(world: World, code: string | undefined): PlanRow {
  const plan = world.table(planTable).byKey(code);
  if (plan === undefined) throw notFound("plan");
  return plan;
}

/** Returns the billable metric with a `lago_id`, or throws the 404 of Lago. */
export function findBillableMetric(world: World, id: string | undefined): BillableMetric {
  const metric = world.table(billableMetricTable).get(id);
  if (metric === undefined) throw notFound("billable_metrics");
  return metric;
}

/** Returns the taxes with these codes, or throws the 404 of Lago. */
export function findTaxes(world: World, codes: readonly string[]): Tax[] {
  return codes.map((code) => {
    const tax = world.table(taxTable).byKey(code);
    if (tax === undefined) throw notFound("tax");
    return tax;
  });
}
