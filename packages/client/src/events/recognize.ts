import type { Event, EventCreated } from "@lagokit/types";
import { LagoValidationError } from "../errors/lago-validation-error.ts";
import type { Memory } from "./memory.ts";
import { type Fields, refusedIn } from "./refused-events.ts";
import type { StampedEvent } from "./stamp-event.ts";
import { differingIn } from "./stored-event.ts";
import type { KnownEvent } from "./stored-events.ts";

/** What an event turns out to be whose id the API knows: the one that was sent, or why it is not. */
export type Recognized = EventCreated | LagoValidationError;

/** Whether the only thing that the API says of an event is that it knows its id. */
export function isKnownId(fields: Fields): boolean {
  return Object.entries(fields).flat(2).join() === "transaction_id,value_already_exist";
}

/**
 * Finds out which of the events whose ids the API knows are the ones that were sent, by an earlier attempt, or by an earlier
 * call where there may have been one. Without either, the id belongs to another event.
 *
 * What it gives says so of each of them, and throws where nobody can tell.
 */
export async function recognize(
  sent: readonly StampedEvent[],
  error: LagoValidationError,
  { sentBefore, stored }: Memory,
): Promise<(one: StampedEvent) => Recognized> {
  const known = new Map<StampedEvent, KnownEvent>();
  for (const one of sent) {
    const wasSent = typeof sentBefore === "function" ? sentBefore(one.event) : sentBefore;
    // All attempts of one call have the same time.
    const isTimed = one.isTimed || !wasSent;
    if (wasSent || error.outcomeUnknown) known.set(one, { sent: { ...one, isTimed }, error });
  }
  const found = known.size > 0 ? await stored.find([...known.values()]) : undefined;
  return (one) => {
    const asked = known.get(one);
    return asked ? compare(asked, found?.get(asked)?.()) : error;
  };
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
  const recognizeOne = await recognize(sent, error, memory);
  return sent.map((one) => {
    const recognized = recognizeOne(one);
    if (recognized instanceof LagoValidationError) throw recognized;
    return recognized;
  });
}

function compare({ sent, error }: KnownEvent, stored: Event | undefined): Recognized {
  const differing = differingIn(sent, stored);
  // As: it is the event that was created.
  if (differing.length === 0) return stored as EventCreated;
  const hint = `the \`transaction_id\` belongs to another event, with another ${differing.join(", ")}`;
  // What came of it is known now.
  return Object.assign(new LagoValidationError(error, error, hint), { attempts: error.attempts });
}
