import type { Subscription } from "@lagokit/types";
import type { InvoiceRow } from "../state/invoice-row.ts";
import { type SubscriptionRow, subscriptionTable } from "../state/tables.ts";
import type { World } from "../world/world.ts";

/** The fields of a subscription that are only in its own responses. */
type OwnField = "customer" | "entitlements" | "next_plan" | "plan" | "plan_overridden" | "usage_threshold";

/** The subscriptions of an invoice, as they are now. */
export function subscriptionsInInvoice(world: World, { subscription_ids: ids }: InvoiceRow): Subscription[] {
  return ids.flatMap((id) => {
    const row = world.table(subscriptionTable).get(id);
    return row === undefined ? [] : [withoutOwnFields(row)];
  });
}

function withoutOwnFields(row: SubscriptionRow & { readonly [Field in OwnField]?: unknown }): Subscription {
  const { plan_id, customer, entitlements, next_plan, plan, plan_overridden, usage_threshold, ...fields } = row;
  return fields;
}
