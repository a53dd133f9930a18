import type { Charge } from "@lagokit/types";
import { billedOf, customerOf, nextOf, planOf } from "../state/subscriptions.ts";
import { creditNoteTable } from "../state/credit-notes.ts";
import {
  appliedCouponTable,
  billableMetricTable,
  type PlanRow,
  type SubscriptionRow,
  walletTable,
} from "../state/tables.ts";
import type { World } from "../world/world.ts";
import { type DueSubscription, dueSubscriptions, type Span, startOf } from "./bill-periods.ts";
import { chargeFees } from "./charge-fees.ts";
import { boundariesAt } from "./boundaries.ts";
import { isBilled } from "./subscription-fee.ts";
import { UnknownInvoiceError } from "./unknown-invoice-error.ts";

/** Refuses to pass a time span in which a period is billed whose invoice is not known exactly. */
export function refuseUnknownInvoices(world: World, span: Span): void {
  const due = dueSubscriptions(world, span);
  for (const each of due) {
    const reason = reasonsOf(world, each, due).find((text) => text !== undefined);
    if (reason !== undefined) throw new UnknownInvoiceError(each.subscription.external_id, reason);
  }
}

function reasonsOf(world: World, due: DueSubscription, all: readonly DueSubscription[]): (string | undefined)[] {
  return [
    ...changesOf(world, due, all),
    ...reasonsOfPlan(world, due),
    ...planOf(world, due.subscription).charges.map((charge) => reasonOfCharge(world, charge)),
    ...creditsOf(world, due.subscription),
    unknownUsage(world, due),
  ];
}

function changesOf(
  world: World,
  { subscription, time }: DueSubscription,
  all: readonly DueSubscription[],
): (string | undefined)[] {
  const { ending_at: end, lago_customer_id: customer, lago_id: id } = subscription;
  const others = all.filter(
    (other) => other.subscription.lago_customer_id === customer && other.subscription.lago_id !== id,
  );
  const isSeparate = [subscription, ...others.map((other) => other.subscription)].some(
    ({ consolidate_invoice: isTogether }) => isTogether === false,
  );
  return [
    end !== null && new Date(end) <= time
      ? "it ends before, and an invoice of a part of a period is not known."
      : undefined,
    nextOf(world, subscription)?.status === "pending" ? "its plan changes at the end of the period." : undefined,
    subscription.previous_id === undefined
      ? undefined
      : "its plan was changed, and the first invoice after that is not known.",
    others.length > 0 && isSeparate ? "it has its own invoice, next to that of other subscriptions." : undefined,
  ];
}

function reasonsOfPlan(world: World, { subscription, day }: DueSubscription): (string | undefined)[] {
  const plan = planOf(world, subscription);
  const isUnbilled = plan.pay_in_advance && !isBilled(world, subscription);
  const { charges } = boundariesAt(billedOf(world, subscription), startOf(subscription), day);
  const isMonthly = plan.bill_charges_monthly === true || plan.bill_fixed_charges_monthly === true;
  return [
    ...unknownParts(plan, subscription),
    isUnbilled ? `its plan ${plan.code} is paid in advance, and its start was not billed.` : undefined,
    trialEnd(subscription, plan) > charges.from ? `its plan ${plan.code} has a trial period.` : undefined,
    isMonthly && plan.interval !== "monthly" ? `its plan ${plan.code} bills charges monthly.` : undefined,
  ];
}

/** The parts of a plan whose fees are not known. */
export function unknownParts(plan: PlanRow, { usage_thresholds: own = [] }: SubscriptionRow): (string | undefined)[] {
  const name = `its plan ${plan.code}`;
  return [
    plan.fixed_charges.length > 0 ? `${name} has fixed charges.` : undefined,
    plan.minimum_commitment == null ? undefined : `${name} has a minimum commitment.`,
    (plan.usage_thresholds?.length ?? 0) + own.length > 0 ? `${name} has usage thresholds.` : undefined,
  ];
}

/** When the trial of a subscription ends. Without a trial, when it starts. */
export function trialEnd(subscription: SubscriptionRow, plan: PlanRow): Date {
  return new Date(startOf(subscription).getTime() + (plan.trial_period ?? 0) * 86_400_000);
}

function reasonOfCharge(world: World, charge: Charge): string | undefined {
  const name = `the charge ${charge.code ?? charge.lago_id} of its plan`;
  const metric = world.table(billableMetricTable).get(charge.lago_billable_metric_id);
  if (charge.min_amount_cents > 0) return `${name} has a minimum amount.`;
  return charge.pay_in_advance && metric?.recurring === true ? `${name} is recurring and paid in advance.` : undefined;
}

/** What reduces an invoice. */
export function creditsOf(world: World, subscription: SubscriptionRow): (string | undefined)[] {
  const { lago_id: id } = customerOf(world, subscription);
  const coupon = world.table(appliedCouponTable).find((row) => row.lago_customer_id === id && row.status === "active");
  const note = world
    .table(creditNoteTable)
    .find(({ customer, credit_status: status, balance_amount_cents: balance }) => {
      return customer.lago_id === id && status === "available" && balance > 0;
    });
  const wallet = world.table(walletTable).find((row) => row.lago_customer_id === id && row.status === "active");
  return [
    coupon === undefined ? undefined : "a coupon is applied to its customer.",
    note === undefined ? undefined : "its customer has credit of a credit note.",
    wallet === undefined ? undefined : "its customer has a wallet.",
  ];
}

/** Computes the usage, to find what the fake does not compute. */
function unknownUsage(world: World, { subscription, day }: DueSubscription): string | undefined {
  try {
    chargeFees(world, subscription, boundariesAt(billedOf(world, subscription), startOf(subscription), day).charges);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
