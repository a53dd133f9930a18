import { invalid, Refusal } from "../../server/refusal.ts";
import type { EventRow } from "../../state/tables.ts";
import type { World } from "../../world/world.ts";
import { missingFields, takenIdentity } from "./event-errors.ts";
import { type EventFields, readEvent } from "./read-event.ts";

/** How many events a batch can contain. */
const batchSize = 100;

/** The errors of invalid events, by their places in the batch. */
type BatchErrors = Record<string, unknown>;

/** Reads the events of a batch. One invalid event refuses all. */
export function readBatch(world: World, batch: unknown): EventRow[] {
  if (!Array.isArray(batch) || batch.length === 0) throw invalid({ events: ["no_events"] });
  if (batch.length > batchSize) throw invalid({ events: ["too_many_events"] });
  const events = readAll(world, batch);
  if (world.eventStore === "postgres") refuseTaken(world, events);
  return events;
}

function readAll(world: World, batch: readonly EventFields[]): EventRow[] {
  const errors: BatchErrors = {};
  const events = batch.flatMap((fields, index) => {
    const event = attempt(() => readEvent(world, fields));
    const details = event instanceof Refusal ? event.body.error_details : missingFields(event);
    if (details !== undefined) errors[index] = details;
    return event instanceof Refusal ? [] : [event];
  });
  refuse(errors);
  return events;
}

/** Refuses events that are stored already, or that the batch contains twice. */
function refuseTaken(world: World, events: readonly EventRow[]): void {
  const errors: BatchErrors = {};
  const identities = new Set<string>();
  for (const [index, event] of events.entries()) {
    const { external_subscription_id: subscription, transaction_id: id } = event;
    const identity = JSON.stringify([subscription, id]);
    const isRepeated = subscription !== null && identities.has(identity);
    const details = isRepeated ? { transaction_id: ["value_already_exist"] } : takenIdentity(world, event);
    if (details !== undefined) errors[index] = details;
    identities.add(identity);
  }
  refuse(errors);
}

function attempt(read: () => EventRow): EventRow | Refusal {
  try {
    return read();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

function refuse(errors: BatchErrors): void {
  if (Object.keys(errors).length === 0) return;
  throw new Refusal({ status: 422, error: "Unprocessable Entity", code: "validation_errors", error_details: errors });
}
