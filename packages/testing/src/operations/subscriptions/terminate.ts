import type { Query } from "../../server/query.ts";
import { invalid } from "../../server/refusal.ts";
import { findSubscription, nextOf, planOf } from "../../state/subscriptions.ts";
import { type SubscriptionRow, subscriptionTable } from "../../state/tables.ts";
import { toTimestamp, type World } from "../../world/world.ts";
import { emitSubscription } from "./emit.ts";

/** What happens at a termination. */
interface Actions {
  readonly creditNote?: string | undefined;
  readonly invoice?: string | undefined;
}

/** Terminates the active subscription of a request, or cancels the pending one. */
export function terminateOnRequest(
  world: World,
  externalId: string,
  query: Query<"on_termination_credit_note" | "on_termination_invoice" | "status">,
): SubscriptionRow {
  const isPending = query.text("status") === "pending";
  const row = findSubscription(world, externalId, isPending ? "pending" : "active");
  const actions = {
    creditNote: query.text("on_termination_credit_note"),
    invoice: query.text("on_termination_invoice"),
  };
  if (isPending) return cancelOnRequest(world, row);
  refuseInvalid(planOf(world, row).pay_in_advance, actions);
  const next = nextOf(world, row);
  const ended = terminate(world, row, actions);
  if (next?.status === "pending") cancel(world, next);
  return ended;
}

/**
 * Terminates an active subscription. If its plan is paid in advance, the credit note for the rest of the period is credited by
 * default.
 */
export function terminate(world: World, row: SubscriptionRow, actions: Actions = {}): SubscriptionRow {
  const isInAdvance = planOf(world, row).pay_in_advance;
  const creditNote = isInAdvance ? (actions.creditNote ?? row.on_termination_credit_note ?? "credit") : null;
  const invoice = actions.invoice ?? row.on_termination_invoice;
  const isChanged = creditNote !== row.on_termination_credit_note || invoice !== row.on_termination_invoice;
  const ended = world.table(subscriptionTable).change(row, {
    status: "terminated",
    terminated_at: world.timestamp(),
    on_termination_credit_note: creditNote,
    on_termination_invoice: invoice,
  });
  if (isChanged) emitSubscription(world, "subscription.updated", ended);
  emitSubscription(world, "subscription.terminated", ended);
  return ended;
}

/** Cancels a subscription that has not started. */
export function cancel(world: World, row: SubscriptionRow): SubscriptionRow {
  const canceledAt = toTimestamp(world.now());
  return world.table(subscriptionTable).change(row, { status: "canceled", canceled_at: canceledAt });
}

/** The webhook is that of a termination. The subscription that would have been replaced has changed, too. */
function cancelOnRequest(world: World, row: SubscriptionRow): SubscriptionRow {
  const canceled = cancel(world, row);
  const previous = row.previous_id === undefined ? undefined : world.table(subscriptionTable).get(row.previous_id);
  if (previous !== undefined) emitSubscription(world, "subscription.updated", previous);
  emitSubscription(world, "subscription.terminated", canceled);
  return canceled;
}

function refuseInvalid(isInAdvance: boolean, { creditNote, invoice }: Actions): void {
  if (isInAdvance && creditNote !== undefined && !["credit", "skip", "refund", "offset"].includes(creditNote))
    throw invalid({ on_termination_credit_note: ["invalid_value"] });
  if (invoice !== undefined && !["generate", "skip"].includes(invoice))
    throw invalid({ on_termination_invoice: ["invalid_value"] });
}
