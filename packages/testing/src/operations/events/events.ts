import type { Event, EventCreated } from "@lagokit/types";
import { storedEvents } from "../../billing/stored-events.ts";
import { inEnvelope } from "../../server/call.ts";
import type { Handlers } from "../../server/handlers.ts";
import { pageOf } from "../../server/page.ts";
import { invalid, notFound } from "../../server/refusal.ts";
import { customerTable, type EventRow, subscriptionTable } from "../../state/tables.ts";
import type { World } from "../../world/world.ts";
import { scheduleAlerts } from "../subscription-alerts/process-alerts.ts";
import { missingFields, takenIdentity } from "./event-errors.ts";
import { listEvents } from "./list-events.ts";
import { readBatch } from "./read-batch.ts";
import { type EventFields, readEvent } from "./read-event.ts";
import { refusePayInAdvance } from "./refuse-pay-in-advance.ts";

/** The operations of events. */
export const events: Handlers<"createBatchEvents" | "createEvent" | "findAllEvents" | "findEvent"> = {
  createEvent({ world, body }) {
    // As: callers in other languages can send anything.
    const event = readEvent(world, inEnvelope(body, "event") as unknown as EventFields);
    // Lago sends a single event to ClickHouse without these checks.
    const details = world.eventStore === "postgres" ? (missingFields(event) ?? takenIdentity(world, event)) : undefined;
    if (details !== undefined) throw invalid(details);
    store(world, [event]);
    return { event: created(world, event) };
  },
  createBatchEvents({ world, body }) {
    const batch = readBatch(world, body.events);
    store(world, batch);
    return { events: batch.map((event) => created(world, event)) };
  },
  findEvent({ world, path }) {
    const event = storedEvents(world).withTransaction(path.transaction_id);
    if (event === undefined) throw notFound("event");
    return { event: serializeEvent(event) };
  },
  findAllEvents({ world, query }) {
    const { rows, meta } = pageOf(query, listEvents(world, query));
    return { events: rows.map((event) => serializeEvent(event)), meta };
  },
};

/** The stored events of a subscription, or of all subscriptions of a customer, in the order in which they were stored. */
export function eventsOf(world: World, externalId: string | undefined): Event[] {
  const customer = world.table(customerTable).byKey(externalId);
  const subscriptions = world
    .table(subscriptionTable)
    .where((subscription) => customer !== undefined && subscription.lago_customer_id === customer.lago_id)
    .map((subscription) => subscription.external_id);
  const ids = externalId === undefined ? [undefined] : new Set([externalId, ...subscriptions]);
  const stored = [...ids].flatMap((id) => storedEvents(world).list(id));
  // Tests can change what they receive.
  return stored.map((event) => structuredClone(serializeEvent(event)));
}

function store(world: World, accepted: readonly EventRow[]): void {
  for (const event of accepted) refusePayInAdvance(world, event);
  for (const event of accepted) storedEvents(world).add(event);
  for (const id of new Set(accepted.map((event) => event.external_subscription_id)))
    if (id !== null) scheduleAlerts(world, id);
}

/** An event in the form of responses. */
function serializeEvent({ at: _at, ...event }: EventRow): Event {
  return event;
}

/** ClickHouse receives events later, so their IDs and times are not known when Lago responds. */
function created(world: World, event: EventRow): EventCreated {
  const { lago_id: id, created_at: time, ...fields } = serializeEvent(event);
  const isStored = world.eventStore === "postgres";
  return { ...fields, lago_id: isStored ? id : null, created_at: isStored ? time : null, lago_customer_id: null };
}
