import { invalid, NotSimulated } from "../../server/refusal.ts";
import { ownPlan } from "../../state/plans/own-plan.ts";
import { updatePlan } from "../../state/plans/update-plan.ts";
import { findSubscription, planOf, startsInFuture, subscriptionsOf } from "../../state/subscriptions.ts";
import { type SubscriptionRow, subscriptionTable } from "../../state/tables.ts";
import { toTimestamp, type World } from "../../world/world.ts";
import { emitSubscription } from "./emit.ts";
import type { SubscriptionChange } from "./input.ts";
import { endingAt, ownThresholds, paymentMethod } from "./new-subscription.ts";
import { scheduleAll, scheduleStart } from "./schedule.ts";
import { startedAt } from "./started-at.ts";
import { refuseInvalid, toTime } from "./validate.ts";

/** Which subscription a request changes. */
interface Selected {
  readonly externalId: string;
  readonly status: string | undefined;
}

/** Changes the fields of a subscription that a request contains. */
export function updateSubscription(world: World, selected: Selected, input: SubscriptionChange): SubscriptionRow {
  const before = select(world, selected);
  const { activation_rules: rules = [], ...others } = input;
  const isLate = rules !== null && rules.length > 0 && before.status !== "pending";
  refuseInvalid(world, isLate ? others : input, input.subscription_at ?? before.subscription_at);
  if (isLate) throw invalid({ activation_rules: ["subscription_not_pending"] });
  const changed = { ...before, ...changes(world, before, input), ...overridden(world, before, input) };
  const beginning = startsInFuture(before) ? toTime(input.subscription_at) : undefined;
  const row = world.table(subscriptionTable).add(beginning === undefined ? changed : moved(world, changed, beginning));
  if (row.ending_at !== before.ending_at || row.status !== before.status) scheduleAll(world, row);
  if (beginning === undefined) emitSubscription(world, "subscription.updated", row);
  else if (row.status === "pending") scheduleStart(world, row);
  return row;
}

/** The only one with this `external_id`, regardless of its status; of several, the active or the pending one. */
function select(world: World, { externalId, status }: Selected): SubscriptionRow {
  const [only, ...others] = subscriptionsOf(world, externalId);
  if (only !== undefined && others.length === 0) return only;
  return findSubscription(world, externalId, status === "pending" || status === "incomplete" ? status : "active");
}

/** The first overrides copy the plan, unless they are only units of fixed charges. Further ones change the copy. */
function overridden(
  world: World,
  before: SubscriptionRow,
  { plan_overrides: overrides }: SubscriptionChange,
): Pick<SubscriptionRow, "plan_id"> | undefined {
  if (overrides === undefined) return undefined;
  const plan = planOf(world, before);
  if (plan.parent_id === null)
    return { plan_id: ownPlan(world, { subscriptionId: before.lago_id, plan }, overrides).lago_id };
  const { charges, fixed_charges: fixed, ...fields } = overrides;
  if (charges !== undefined || fixed !== undefined)
    throw new NotSimulated("The plan is overridden already. Override its charges by their own operations.");
  return { plan_id: updatePlan(world, plan, fields).lago_id };
}

function changes(world: World, before: SubscriptionRow, input: SubscriptionChange): Partial<SubscriptionRow> {
  const { name, progressive_billing_disabled: progressive, consolidate_invoice: consolidate } = input;
  const { on_termination_credit_note: note, on_termination_invoice: invoice, purchase_order_number: order } = input;
  return {
    ...(name !== undefined && { name }),
    ...(input.ending_at !== undefined && { ending_at: endingAt(input) }),
    ...(progressive !== undefined && { progressive_billing_disabled: progressive }),
    ...(consolidate !== undefined && { consolidate_invoice: consolidate }),
    ...(order !== undefined && { purchase_order_number: order }),
    ...(note !== undefined && planOf(world, before).pay_in_advance && { on_termination_credit_note: note }),
    ...(invoice !== undefined && { on_termination_invoice: invoice }),
    ...(input.payment_method !== undefined && {
      payment_method: paymentMethod(input.payment_method, before.payment_method),
    }),
    ...ownThresholds(world, input),
  };
}

/** A pending subscription with another first day. If that is not in the future, it starts. */
function moved(world: World, row: SubscriptionRow, beginning: Date): SubscriptionRow {
  const subscription_at = toTimestamp(beginning);
  return beginning > world.now() ? { ...row, subscription_at } : { ...row, subscription_at, ...startedAt(beginning) };
}
