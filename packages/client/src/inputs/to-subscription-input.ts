import type {
  Subscription,
  SubscriptionActivationRule,
  SubscriptionActivationRuleInput,
  SubscriptionUpdateInput,
} from "@lagokit/types";
import type { Complete } from "./complete.ts";

/**
 * Fields that a response does not have. Its sections and thresholds are those that apply, which may not be the
 * subscription's own.
 */
type Unread =
  | "billing_entity_code"
  | "billing_entity_id"
  | "invoice_custom_section"
  | "plan_overrides"
  | "usage_thresholds";

/**
 * Turns a subscription into the input of `subscriptions.update`. A pending one includes its `status`, so that no other
 * subscription with the same external ID is changed, and its activation rules, which the API refuses otherwise.
 *
 * The subscription's own billing entity, sections, thresholds and overrides are not included and stay unchanged: a
 * response does not have them.
 */
export function toSubscriptionInput(subscription: Subscription): SubscriptionUpdateInput {
  const isPending = subscription.status === "pending";
  return {
    activation_rules: isPending ? subscription.activation_rules?.map(toRuleInput) : undefined,
    consolidate_invoice: subscription.consolidate_invoice,
    ending_at: subscription.ending_at,
    name: subscription.name,
    on_termination_credit_note: subscription.on_termination_credit_note,
    on_termination_invoice: subscription.on_termination_invoice,
    payment_method: subscription.payment_method,
    progressive_billing_disabled: subscription.progressive_billing_disabled,
    purchase_order_number: subscription.purchase_order_number,
    status: isPending ? "pending" : undefined,
    subscription_at: subscription.subscription_at,
  } satisfies Complete<SubscriptionUpdateInput, Unread>;
}

function toRuleInput({ timeout_hours, type }: SubscriptionActivationRule): SubscriptionActivationRuleInput {
  return { timeout_hours, type } satisfies Complete<SubscriptionActivationRuleInput>;
}
