import { billedOf, customerOf, planOf } from "../state/subscriptions.ts";
import type { SubscriptionRow } from "../state/tables.ts";
import type { World } from "../world/world.ts";
import { startOf } from "./bill-periods.ts";
import { toBillingPeriod } from "./boundaries.ts";
import { dayOf, startOfDay } from "../values/calendar.ts";
import { createInvoiceOf } from "./create-invoice.ts";
import type { FeeDraft } from "./fee-draft.ts";
import { daysOfPeriod, subscriptionCycle, toPeriod } from "./periods.ts";
import { creditsOf, trialEnd, unknownParts } from "./refuse-billing.ts";
import { subscriptionFee } from "./subscription-fee.ts";

/**
 * Makes the invoice of the start of a subscription, if its plan is paid in advance and it starts today. Invoices that are not
 * known exactly are not made: of a plan with fixed charges, a minimum commitment or usage thresholds, of a customer with a
 * coupon or a wallet, and of a change of plan.
 *
 * `app/services/subscriptions/create_service.rb`, `app/services/invoices/create_invoice_subscription_service.rb`.
 */
export function billStart(world: World, subscription: SubscriptionRow): void {
  const plan = planOf(world, subscription);
  const billed = billedOf(world, subscription);
  const start = startOf(subscription);
  const day = dayOf(start, billed.timezone);
  const isToday = day === dayOf(world.now(), billed.timezone);
  const isKnown = [...unknownParts(plan, subscription), ...creditsOf(world, subscription)].every(
    (text) => text === undefined,
  );
  const isInTrial = trialEnd(subscription, plan) > world.now();
  if (!plan.pay_in_advance || subscription.previous_id !== undefined || !isToday || !isKnown || isInTrial) return;
  const { to } = toPeriod(daysOfPeriod(subscriptionCycle(billed), day), billed.timezone);
  const period = { from: startOfDay(day, billed.timezone), to };
  const fees = (): FeeDraft[] => [subscriptionFee(world, subscription, { period, isFirst: true })];
  createInvoiceOf(world, {
    customer: customerOf(world, subscription),
    kind: "subscription",
    currency: plan.amount_currency,
    fees: fees(),
    subscriptions: [subscription],
    // No usage was before the start.
    billingPeriods: [
      toBillingPeriod(
        subscription,
        { subscription: period, charges: { from: start, to: start } },
        "subscription_starting",
      ),
    ],
    hasGracePeriod: true,
    recompute: fees,
  });
}
