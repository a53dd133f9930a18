import { billedOf, customerOf, planOf } from "../state/subscriptions.ts";
import { type SubscriptionRow, subscriptionTable } from "../state/tables.ts";
import type { World } from "../world/world.ts";
import { type BillingDay, nextBillingDay } from "./billing-days.ts";
import { type Boundaries, boundariesAt, toBillingPeriod } from "./boundaries.ts";
import { chargeFees } from "./charge-fees.ts";
import { createInvoiceOf } from "./create-invoice.ts";
import type { FeeDraft } from "./fee-draft.ts";
import { groupBy } from "../values/group-by.ts";
import { isBilled, subscriptionFee } from "./subscription-fee.ts";

/** A subscription, and the day on which it is billed. */
export interface DueSubscription extends BillingDay {
  readonly subscription: SubscriptionRow;
}

/** A time span. `after` does not belong to it. */
export interface Span {
  readonly after: Date;
  readonly until: Date;
}

/** The first billing of each subscription in a time span, the earliest first. Pending subscriptions are seen as if they had started. */
export function dueSubscriptions(world: World, span: Span): DueSubscription[] {
  return world
    .table(subscriptionTable)
    .where(({ status }) => status === "active" || status === "pending")
    .flatMap((subscription) => {
      const next = nextBillingDay(billedOf(world, subscription), startOf(subscription), span);
      return next === undefined ? [] : [{ ...next, subscription }];
    })
    .toSorted((one, other) => one.time.getTime() - other.time.getTime());
}

/** Makes the invoices of all periods that are billed in a time span. Other jobs run before each, at their times. */
export function billPeriods(world: World, { after, until }: Span): void {
  for (let from = after; ;) {
    const due = dueSubscriptions(world, { after: from, until });
    const [first] = due;
    if (first === undefined) return;
    world.advance(first.time.getTime() - world.now().getTime());
    const now = due.filter(({ time }) => time.getTime() === first.time.getTime());
    const current = now.flatMap((each) => {
      const subscription = world.table(subscriptionTable).get(each.subscription.lago_id);
      return subscription?.status === "active" ? [{ ...each, subscription }] : [];
    });
    for (const [, group] of groupBy(current, ({ subscription }) => payerOf(world, subscription)))
      world.atomically(() => billTogether(world, group));
    from = first.time;
  }
}

/** The invoice of the subscriptions of a customer that are billed at the same time. */
function billTogether(world: World, due: readonly DueSubscription[]): void {
  const billings = due.map(({ subscription, day }) => ({
    subscription,
    isFirst: !isBilled(world, subscription),
    boundaries: boundariesAt(billedOf(world, subscription), startOf(subscription), day),
  }));
  const [first] = billings;
  if (first === undefined) return;
  const draft = (): FeeDraft[] => billings.flatMap((billing) => feesOf(world, billing));
  createInvoiceOf(world, {
    customer: customerOf(world, first.subscription),
    kind: "subscription",
    currency: planOf(world, first.subscription).amount_currency,
    fees: draft(),
    subscriptions: billings.map(({ subscription }) => subscription),
    billingPeriods: billings.map(({ subscription, boundaries }) =>
      toBillingPeriod(subscription, boundaries, "subscription_periodic"),
    ),
    hasGracePeriod: true,
    recompute: draft,
  });
}

interface SubscriptionBilling {
  readonly subscription: SubscriptionRow;
  readonly isFirst: boolean;
  readonly boundaries: Boundaries;
}

function feesOf(world: World, { subscription, isFirst, boundaries }: SubscriptionBilling): FeeDraft[] {
  return [
    subscriptionFee(world, subscription, { period: boundaries.subscription, isFirst }),
    ...chargeFees(world, subscription, boundaries.charges),
  ];
}

/** Subscriptions with the same text are billed together. */
function payerOf(world: World, subscription: SubscriptionRow): string {
  return `${subscription.lago_customer_id} ${planOf(world, subscription).amount_currency}`;
}

/** When a subscription starts, or started. */
export function startOf({ started_at: started, subscription_at: beginning }: SubscriptionRow): Date {
  return new Date(started ?? beginning);
}
