import type { Subscription, SubscriptionActivationRuleInput, SubscriptionUpdateInput } from "@lagokit/types";
import type { Complete } from "./complete.ts";

/** What an answer does not have: of sections and thresholds, it has those that apply, be they the subscription's own or not. */
type Unread =
  | "billing_entity_code"
  | "billing_entity_id"
  | "invoice_custom_section"
  | "plan_overrides"
  | "usage_thresholds";

/**
 * A subscription as `subscriptions.update` takes it. Its `status` is there if it is `pending`, so that no other subscription
 * with the same external id is changed.
 *
 * Not in it is what an answer does not tell, and what then stays as it is: the billing entity, sections, thresholds and
 * overrides of the subscription's own.
 */
export function toSubscriptionInput(subscription: Subscription): SubscriptionUpdateInput {
  return {
    activation_rules: subscription.activation_rules?.map(
      ({ timeout_hours, type }) => ({ timeout_hours, type }) satisfies Complete<SubscriptionActivationRuleInput>,
    ),
    consolidate_invoice: subscription.consolidate_invoice,
    ending_at: subscription.ending_at,
    name: subscription.name,
    on_termination_credit_note: subscription.on_termination_credit_note,
    on_termination_invoice: subscription.on_termination_invoice,
    payment_method: subscription.payment_method,
    progressive_billing_disabled: subscription.progressive_billing_disabled,
    purchase_order_number: subscription.purchase_order_number,
    status: subscription.status === "pending" ? "pending" : undefined,
    subscription_at: subscription.subscription_at,
  } satisfies Complete<SubscriptionUpdateInput, Unread>;
}
