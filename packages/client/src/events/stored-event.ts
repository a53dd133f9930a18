import type { Event, EventListQuery } from "@lagokit/types";
import { isSameJson } from "./is-same-json.ts";
import type { StampedEvent } from "./stamp-event.ts";

/** How far two times of one event may be apart, in seconds: the API does not keep every decimal. */
const tolerance = 1;

/** What the API knows an event by. */
export function keyOf(event: Pick<Event, "transaction_id" | "external_subscription_id">): string {
  return JSON.stringify([event.transaction_id, event.external_subscription_id]);
}

/** The filter for the time in which some events happened. */
export function timesAround(sent: readonly Pick<StampedEvent, "event">[]): EventListQuery {
  const times = sent.map(({ event }) => Number(event.timestamp));
  return {
    timestamp_from: dateAt(Math.min(...times) - tolerance),
    timestamp_to: dateAt(Math.max(...times) + tolerance),
  };
}

/** The fields in which an event is another than the one that the API has. */
export function differingIn({ event, isTimed }: StampedEvent, stored: Event | undefined): string[] {
  // It was looked for by these.
  if (!stored) return ["code", "timestamp"];
  const distance = Date.parse(stored.timestamp) / 1000 - Number(event.timestamp);
  const fields = (["code", "properties"] as const).filter((name) => !isSameJson(event[name], stored[name]));
  // Without a time of the caller's, each call has had one of its own.
  return isTimed && Math.abs(distance) > tolerance ? [...fields, "timestamp"] : fields;
}

/** Writes seconds since 1970 as the API has a time. */
function dateAt(seconds: number): string {
  return new Date(seconds * 1000).toISOString();
}
