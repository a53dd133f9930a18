import { storedEvents } from "../../billing/stored-events.ts";
import type { QueryName } from "../../operation.ts";
import type { Query } from "../../server/query.ts";
import { invalid } from "../../server/refusal.ts";
import { type EventRow, subscriptionTable } from "../../state/tables.ts";
import type { World } from "../../world/world.ts";

type EventQuery = Query<QueryName<"findAllEvents">>;

/** The events that a request selects, in the order of responses. Evidence: `app/queries/events_query.rb`. */
export function listEvents(world: World, query: EventQuery): readonly EventRow[] {
  const code = query.text("code");
  const [from, to] = rangeOf(world, query);
  const order = (one: EventRow, other: EventRow): number =>
    timeOf(world, other) - timeOf(world, one) || compare(one, other);
  const all = storedEvents(world).sorted(order, query.text("external_subscription_id"));
  if (code === undefined && from === Number.NEGATIVE_INFINITY && to === Number.POSITIVE_INFINITY) return all;
  return all.filter((event) => (code === undefined || event.code === code) && event.at >= from && event.at <= to);
}

/** PostgreSQL sorts by the times of the events, ClickHouse by the times at which they arrived. */
function timeOf(world: World, event: EventRow): number {
  return world.eventStore === "postgres" ? event.at : Date.parse(event.created_at ?? event.timestamp);
}

function compare({ transaction_id: one }: EventRow, { transaction_id: other }: EventRow): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function rangeOf(world: World, query: EventQuery): readonly [number, number] {
  const isFromStart = query.flag("timestamp_from_started_at") === true;
  const started = isFromStart ? startOf(world, query.text("external_subscription_id")) : undefined;
  const from = started ?? timeIn(query, "timestamp_from") ?? Number.NEGATIVE_INFINITY;
  return [from, timeIn(query, "timestamp_to") ?? Number.POSITIVE_INFINITY];
}

/** When the latest subscription with an ID started; the active one comes first. */
function startOf(world: World, externalId: string | undefined): number | undefined {
  const subscriptions = world
    .table(subscriptionTable)
    .newest((subscription) => subscription.external_id === externalId && subscription.started_at !== null);
  const started = (subscriptions.find(({ status }) => status === "active") ?? subscriptions[0])?.started_at;
  return started == null ? undefined : Date.parse(started);
}

function timeIn(query: EventQuery, name: "timestamp_from" | "timestamp_to"): number | undefined {
  const text = query.text(name);
  if (text === undefined) return undefined;
  const time = /^\d{4}-\d\d-\d\d/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(time)) throw invalid({ [name]: ["invalid_date"] });
  return time;
}
