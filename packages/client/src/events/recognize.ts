import type { EventCreated } from "@lagokit/types";
import { LagoValidationError } from "../errors/lago-validation-error.ts";
import type { Memory } from "./memory.ts";
import { type Fields, refusedIn } from "./refused-events.ts";
import type { StampedEvent } from "./stamp-event.ts";
import { differingIn } from "./stored-event.ts";

/** What an event turns out to be whose id the API knows: the one that was sent, or why it is not. */
export type Recognized = EventCreated | LagoValidationError;

/** Whether the only thing that the API says of an event is that it knows its id. */
export function isKnownId(fields: Fields): boolean {
  return Object.entries(fields).flat(2).join() === "transaction_id,value_already_exist";
}

/**
 * Finds out whether the event that the API has under an id is the one that was sent, by an earlier attempt, or by an earlier
 * call where there may have been one. Without either, the id belongs to another event.
 */
export async function recognize(
  sent: StampedEvent,
  error: LagoValidationError,
  { sentBefore, stored }: Memory,
): Promise<Recognized> {
  const wasSent = typeof sentBefore === "function" ? sentBefore(sent.event) : sentBefore;
  if (!wasSent && !error.outcomeUnknown) return error;
  // All attempts of one call have the same time.
  const known = { ...sent, isTimed: sent.isTimed || !wasSent };
  const own = await stored.get(known, error);
  const differing = differingIn(known, own);
  // As: it is the event that was created.
  if (differing.length === 0) return own as EventCreated;
  const hint = `the \`transaction_id\` belongs to another event, with another ${differing.join(", ")}`;
  return Object.assign(new LagoValidationError(error, error, hint), { attempts: error.attempts });
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
  const all = await Promise.all(sent.map((one) => recognize(one, error, memory)));
  return all.map((recognized) => {
    if (recognized instanceof LagoValidationError) throw recognized;
    return recognized;
  });
}
