import type { EventCreated } from "@lagokit/types";
import { LagoValidationError } from "../errors/lago-validation-error.ts";
import type { Memory } from "./memory.ts";
import { type Fields, refusedIn } from "./refused-events.ts";
import type { StampedEvent } from "./stamp-event.ts";
import { differingIn } from "./stored-event.ts";

/** What the API has under a known ID: the event that was sent, or an error if it is another event. */
export type Recognized = EventCreated | LagoValidationError;

/** Returns whether the API reports only that it already knows the ID of the event. */
export function isKnownId(fields: Fields): boolean {
  return Object.entries(fields).flat(2).join() === "transaction_id,value_already_exist";
}

/**
 * Finds out whether the event that the API has under an ID is the one that was sent: by an earlier attempt, or by an
 * earlier call if there may have been one. Otherwise, the ID belongs to another event.
 */
export async function recognize(
  sent: StampedEvent,
  error: LagoValidationError,
  { sentBefore, stored }: Memory,
): Promise<Recognized> {
  const wasSent = typeof sentBefore === "function" ? sentBefore(sent.event) : sentBefore;
  if (!wasSent && !error.outcomeUnknown) return error;
  // All attempts of one call have the same timestamp.
  const known = { ...sent, isTimed: sent.isTimed || !wasSent };
  const own = await stored.get(known, error);
  const differing = differingIn(known, own);
  // As: it is the event that was created.
  if (differing.length === 0) return own as EventCreated;
  const hint = `the \`transaction_id\` belongs to an event with a different ${differing.join(", ")}`;
  return Object.assign(new LagoValidationError(error, error, hint), { attempts: error.attempts });
}

/** Returns the API's events if it knows all of them; otherwise throws the error. */
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
