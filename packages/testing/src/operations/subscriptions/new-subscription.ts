import { toText } from "../../values/to-text.ts";
import { overridePlan } from "../../state/plans/override-plan.ts";
import { hasUnitsOnly, storeOverriddenUnits } from "../../state/plans/own-plan.ts";
import type { CustomerRow, PlanRow, SubscriptionRow } from "../../state/tables.ts";
import { toTimestamp, type World } from "../../world/world.ts";
import type { SubscriptionInput } from "./input.ts";
import { toTime } from "./validate.ts";

/** What a new subscription is made of. */
export interface Parts {
  readonly customer: CustomerRow;
  readonly plan: PlanRow;
  readonly input: SubscriptionInput;
}

/** A subscription that has not begun. It is not stored yet. */
export function newSubscription(world: World, { customer, plan, input }: Parts): SubscriptionRow {
  const now = world.timestamp();
  const lago_id = world.newId();
  storeOverriddenUnits(world, { subscriptionId: lago_id, plan }, input.plan_overrides ?? {});
  return {
    lago_id,
    external_id: input.external_id,
    lago_customer_id: customer.lago_id,
    external_customer_id: customer.external_id,
    name: toText(input.name),
    plan_id: plan.lago_id,
    plan_code: plan.code,
    plan_amount_cents: plan.amount_cents,
    plan_amount_currency: plan.amount_currency,
    status: "pending",
    billing_time: input.billing_time ?? "calendar",
    subscription_at: now,
    started_at: null,
    trial_ended_at: null,
    ending_at: endingAt(input),
    terminated_at: null,
    canceled_at: null,
    created_at: now,
    on_termination_credit_note: null,
    on_termination_invoice: "generate",
    progressive_billing_disabled: input.progressive_billing_disabled ?? false,
    consolidate_invoice: input.consolidate_invoice ?? true,
    purchase_order_number: input.purchase_order_number ?? null,
    cancellation_reason: null,
    activated_at: null,
    payment_method: paymentMethod(input.payment_method),
    activation_rules: [],
    ...ownThresholds(world, input),
  };
}

/** The plan of a subscription: the plan itself, or a copy of it with the overrides of the request. */
export function planFor(world: World, plan: PlanRow, { plan_overrides: overrides }: SubscriptionInput): PlanRow {
  return overrides === undefined || hasUnitsOnly(overrides) ? plan : overridePlan(world, plan, overrides);
}

/** When a subscription ends, in the form of responses; null without an end. */
export function endingAt({ ending_at: end }: { readonly ending_at?: string | null | undefined }): string | null {
  const time = toTime(end);
  return time === undefined ? null : toTimestamp(time);
}

/** The payment method of a subscription. Unless a request says otherwise, the provider of the customer collects. */
export function paymentMethod(
  input: SubscriptionInput["payment_method"],
  { payment_method_id: id = null, payment_method_type: type = "provider" }: SubscriptionRow["payment_method"] = {},
): SubscriptionRow["payment_method"] {
  return {
    payment_method_id: input?.payment_method_id === undefined ? id : input.payment_method_id,
    payment_method_type: input?.payment_method_type ?? type,
  };
}

/** The usage thresholds of a subscription. They need a license; without one, Lago ignores them. */
export function ownThresholds(
  world: World,
  { usage_thresholds: thresholds }: Pick<SubscriptionInput, "usage_thresholds">,
): Pick<SubscriptionRow, "usage_thresholds"> {
  if (!world.license || thresholds === undefined || thresholds.length === 0) return {};
  return {
    usage_thresholds: thresholds.map(({ amount_cents, recurring, threshold_display_name: name }) => ({
      threshold_display_name: name ?? null,
      amount_cents,
      recurring: recurring ?? false,
    })),
  };
}
