import type { EventCreated, EventInput } from "@lagokit/types";
import { LagoValidationError } from "../errors/lago-validation-error.ts";
import type { Memory } from "./memory.ts";
import { type Fields, refusedIn } from "./refused-events.ts";
import type { StampedEvent } from "./stamp-event.ts";
import { dateAt, differingIn, findStored } from "./stored-event.ts";

/** What an event turns out to be whose id the API knows: the one that was sent, or why it is not. */
export type Recognized = EventCreated | LagoValidationError;

/** Whether the only thing that the API says of an event is that it knows its id. */
export function isKnownId(fields: Fields): boolean {
  return Object.entries(fields).flat(2).join() === "transaction_id,value_already_exist";
}

/**
 * Says whether the API knows an event from an earlier attempt, or from an earlier call if there may have been one.
 *
 * Without either, the event's `transaction_id` belongs to another event.
 */
export async function recognize(sent: StampedEvent, error: LagoValidationError, memory: Memory): Promise<Recognized> {
  const { sentBefore } = memory;
  const mayBeKnown = typeof sentBefore === "function" ? sentBefore(sent.event) : sentBefore;
  if (!mayBeKnown) return error.outcomeUnknown ? createdFrom(sent.event) : error;
  const stored = await findStored(sent, error, memory);
  const differing = differingIn(sent, stored);
  // As: it is the event that was created.
  return differing.length === 0 ? (stored as EventCreated) : ofAnother(error, differing);
}

/** Gives what the API has of events if it knows them all; any other error is thrown. */
export async function recognizeAll(
  sent: readonly StampedEvent[],
  error: unknown,
  memory: Memory,
): Promise<EventCreated[]> {
  const refused = refusedIn(error, sent.length);
  const areKnown = refused.size === sent.length && [...refused.values()].every(isKnownId);
  if (!areKnown || !(error instanceof LagoValidationError)) throw error;
  const all: EventCreated[] = [];
  for (const one of sent) {
    const known = await recognize(one, error, memory);
    if (known instanceof LagoValidationError) throw known;
    all.push(known);
  }
  return all;
}

function ofAnother(error: LagoValidationError, differing: readonly string[]): LagoValidationError {
  const hint = `the \`transaction_id\` belongs to another event, with another ${differing.join(", ")}`;
  return Object.assign(new LagoValidationError(error, error, hint), { attempts: error.attempts });
}

/** What the API would have said of an event that it took; of its own ids, nobody knows. */
function createdFrom(event: EventInput): EventCreated {
  const unknown = { created_at: null, lago_id: null, lago_customer_id: null, lago_subscription_id: null };
  // As: an event that is taken is an event as it was sent.
  return { ...event, ...unknown, timestamp: dateAt(event.timestamp) } as unknown as EventCreated;
}
