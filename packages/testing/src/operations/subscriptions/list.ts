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
  const conditions = [...conditionsOf(world, query), ...text(externalCustomerId, (row) => row.external_customer_id)];
  const all = world
    .table(subscriptionTable)
    .newest((row) => conditions.every((condition) => condition(row)))
    .sort(
      (one, other) =>
        Number(one.subscription_at < other.subscription_at) || -Number(one.subscription_at > other.subscription_at),
    );
  const { rows, meta } = pageOf(query, all);
  return { subscriptions: rows.map((row) => subscriptionInside(world, row)), meta };
}

type Condition = (row: SubscriptionRow) => boolean;

/** The conditions of a query. It is read once, not for each subscription. */
function conditionsOf(world: World, query: ListQuery): Condition[] {
  const overridden = query.flag("overridden");
  const entities = query.list("billing_entity_codes[]");
  return [
    hasStatus(query),
    ...(entities ? [(row: SubscriptionRow) => entities.includes(customerOf(world, row).billing_entity_code)] : []),
    ...text(query.text("plan_code"), (row) => planOf(world, row).code),
    ...text(query.text("currency"), (row) => planOf(world, row).amount_currency),
    ...text(query.text("external_id"), (row) => row.external_id),
    ...(overridden === undefined
      ? []
      : [(row: SubscriptionRow) => overridden === (planOf(world, row).parent_id !== null)]),
  ];
}

/** An unknown status removes the whole filter. */
function hasStatus(query: ListQuery): Condition {
  const wanted = query.list("status[]")?.filter((value) => value !== "") ?? [];
  if (wanted.length === 0) return ({ status }) => status === "active";
  const isUnknown = wanted.some((value) => !statuses.has(value));
  return ({ status }) => isUnknown || wanted.includes(status);
}

function text(wanted: string | undefined, valueOf: (row: SubscriptionRow) => string): Condition[] {
  return wanted === undefined ? [] : [(row) => valueOf(row) === wanted];
}
