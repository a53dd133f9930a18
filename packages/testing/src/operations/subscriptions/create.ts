import { billStart } from "../../billing/bill-start.ts";
import { toText } from "../../values/to-text.ts";
import { invalid } from "../../server/refusal.ts";
import { startsInFuture, subscriptionsOf } from "../../state/subscriptions.ts";
import {
  type CustomerRow,
  customerTable,
  findPlan,
  type PlanRow,
  type SubscriptionRow,
  subscriptionTable,
} from "../../state/tables.ts";
import { dayOf } from "../../values/calendar.ts";
import { toTimestamp, type World } from "../../world/world.ts";
import { isEditable } from "../customers/editable.ts";
import { newCustomer } from "../customers/new-customer.ts";
import { changePlan } from "./change-plan.ts";
import { emitSubscription } from "./emit.ts";
import type { SubscriptionInput } from "./input.ts";
import { newSubscription, planFor } from "./new-subscription.ts";
import { scheduleAll, scheduleStart } from "./schedule.ts";
import { startedAt } from "./started-at.ts";
import { refuseInvalid, toTime } from "./validate.ts";

/**
 * Creates a subscription. If the customer has one with this `external_id`, it gets the plan of the request instead. A customer
 * that does not exist is created.
 */
export function createSubscription(world: World, input: SubscriptionInput): SubscriptionRow {
  const plan = findPlan(world, input.plan_code);
  const beginning = input.subscription_at ?? world.now().toISOString();
  refuseInvalid(world, input, beginning);
  const [customerId, id] = [toText(input.external_customer_id), toText(input.external_id)];
  if (customerId === "") throw invalid({ external_customer_id: ["value_is_mandatory"] });
  const existing = world.table(customerTable).byKey(customerId);
  const customer = existing ?? newCustomer(world, customerId, input.billing_entity_code);
  refuseCurrency(world, customer, input.plan_overrides?.amount_currency ?? plan.amount_currency);
  const current = currentOf(world, customer, id);
  refuseTaken(world, id, current);
  if (id === "") throw invalid({ external_id: ["value_is_mandatory"] });
  return current === undefined
    ? start(world, { customer, plan, input: { ...input, external_id: id } }, new Date(toTime(beginning) ?? 0))
    : changePlan(world, { current, plan }, input);
}

/** The first plan of a customer sets its currency, which all later ones must have. */
function refuseCurrency(world: World, customer: CustomerRow, currency: string): void {
  if (customer.currency === currency) return;
  if (customer.currency !== null || !isEditable(world, customer))
    throw invalid({ currency: ["currencies_does_not_match"] });
}

/** The subscription that a request changes: the one that has not begun yet, or else the active one. */
function currentOf(world: World, { lago_id: owner }: CustomerRow, id: string): SubscriptionRow | undefined {
  const own = subscriptionsOf(world, id).filter(({ lago_customer_id: customer }) => customer === owner);
  return own.find(startsInFuture) ?? own.find(({ status }) => status === "active");
}

/** An active subscription of another customer has its `external_id` alone. */
function refuseTaken(world: World, id: string, current: SubscriptionRow | undefined): void {
  if (current !== undefined) return;
  if (subscriptionsOf(world, id).some(({ status }) => status === "active"))
    throw invalid({ external_id: ["value_already_exist"] });
}

/** Starts a subscription if its first day is today or was earlier, or else waits for it. */
function start(
  world: World,
  {
    customer,
    plan,
    input,
  }: { readonly customer: CustomerRow; readonly plan: PlanRow; readonly input: SubscriptionInput },
  beginning: Date,
): SubscriptionRow {
  const timezone = customer.applicable_timezone;
  const isFuture = dayOf(beginning, timezone) > dayOf(world.now(), timezone);
  const chosen = planFor(world, plan, input);
  const owner = world.table(customerTable).add({ ...customer, currency: chosen.amount_currency });
  const row = world.table(subscriptionTable).add({
    ...newSubscription(world, { customer: owner, plan: chosen, input }),
    subscription_at: toTimestamp(beginning),
    ...(!isFuture && startedAt(beginning)),
  });
  scheduleAll(world, row);
  if (isFuture) scheduleStart(world, row);
  else {
    emitSubscription(world, "subscription.started", row);
    world.inBackground(() => billStart(world, row));
  }
  return row;
}
