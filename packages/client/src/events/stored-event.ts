import type { Event } from "@lagokit/types";
import type { LagoValidationError } from "../errors/lago-validation-error.ts";
import { isSameJson } from "./is-same-json.ts";
import type { Memory } from "./memory.ts";
import type { StampedEvent } from "./stamp-event.ts";

/** How far two times of one event may be apart, in seconds: the API does not keep every decimal. */
const tolerance = 1;

/**
 * Gets what the API has under the id and the subscription of an event, if it is of its time.
 *
 * @throws The error that the API knows the id, if there are too many events among which it may be.
 */
export async function findStored(
  { event, isTimed }: StampedEvent,
  error: LagoValidationError,
  { events, options }: Memory,
): Promise<Event | undefined> {
  const { transaction_id: id, external_subscription_id, code, timestamp } = event;
  const stored = await events.get(id, options);
  if (stored.external_subscription_id === external_subscription_id) return stored;
  // Where several subscriptions have used the id, the API gives the event of any of them.
  const time = isTimed && {
    timestamp_from: dateAt(Number(timestamp) - tolerance),
    timestamp_to: dateAt(Number(timestamp) + tolerance),
  };
  const { data, meta } = await events.list({ external_subscription_id, code, ...time }, options);
  const found = data.find((one) => one.transaction_id === id);
  if (!found && meta.next_page) throw error;
  return found;
}

/** The fields in which an event is another than the one that the API has. */
export function differingIn({ event, isTimed }: StampedEvent, stored: Event | undefined): string[] {
  // It was looked for by these.
  if (!stored) return ["code", "timestamp"];
  const distance = Date.parse(stored.timestamp) / 1000 - Number(event.timestamp);
  const fields = (["code", "properties"] as const).filter((name) => !isSameJson(event[name], stored[name]));
  // Without a time of the caller's, each sending has had one of its own.
  return isTimed && Math.abs(distance) > tolerance ? [...fields, "timestamp"] : fields;
}

/** Writes seconds since 1970 as the API has a time. */
export function dateAt(seconds: unknown): string {
  return new Date(Number(seconds) * 1000).toISOString();
}
