import type { ResponseBody } from "../../operation.ts";
import { pageOf } from "../../server/page.ts";
import type { Query } from "../../server/query.ts";
import { findBillingEntity } from "../../state/billing-entities.ts";
import { customerOf, planOf } from "../../state/subscriptions.ts";
import { type SubscriptionRow, subscriptionTable } from "../../state/tables.ts";
import { subscriptionInside } from "../../views/subscription.ts";
import type { World } from "../../world/world.ts";

type ListQuery = Query<
  "billing_entity_codes[]" | "currency" | "external_id" | "overridden" | "page" | "per_page" | "plan_code" | "status[]"
>;

const statuses: ReadonlySet<string> = new Set(["pending", "active", "terminated", "canceled", "incomplete"]);

/** Lists subscriptions, those that began last first. Without a status, only active ones. */
export function listSubscriptions(
  world: World,
  query: ListQuery,
  externalCustomerId: string | undefined,
): ResponseBody<"findAllSubscriptions"> {
  for (const code of query.list("billing_entity_codes[]") ?? []) findBillingEntity(world, code);
  const all = world
    .table(subscriptionTable)
    .newest((row) => hasStatus(query, row) && matches(world, query, row))
    .filter(({ external_customer_id: id }) => externalCustomerId === undefined || id === externalCustomerId)
    .sort((one, other) => Date.parse(other.subscription_at) - Date.parse(one.subscription_at));
  const { rows, meta } = pageOf(query, all);
  return { subscriptions: rows.map((row) => subscriptionInside(world, row)), meta };
}

/** An unknown status removes the whole filter. */
function hasStatus(query: ListQuery, { status }: SubscriptionRow): boolean {
  const wanted = query.list("status[]")?.filter((value) => value !== "") ?? [];
  if (wanted.length === 0) return status === "active";
  return wanted.includes(status) || wanted.some((value) => !statuses.has(value));
}

function matches(world: World, query: ListQuery, row: SubscriptionRow): boolean {
  const { code, amount_currency: currency, parent_id: parent } = planOf(world, row);
  const overridden = query.flag("overridden");
  const entities = query.list("billing_entity_codes[]");
  return (
    (entities === undefined || entities.includes(customerOf(world, row).billing_entity_code)) &&
    isText(query.text("plan_code"), code) &&
    isText(query.text("currency"), currency) &&
    isText(query.text("external_id"), row.external_id) &&
    (overridden === undefined || overridden === (parent !== null))
  );
}

function isText(wanted: string | undefined, value: string): boolean {
  return wanted === undefined || wanted === value;
}
