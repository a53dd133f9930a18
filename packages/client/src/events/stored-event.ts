import type { Event, EventInput, EventListQuery } from "@lagokit/types";
import { isSameJson } from "./is-same-json.ts";
import type { StampedEvent } from "./stamp-event.ts";

/** Maximum difference between two times of the same event, in seconds: the API does not keep every decimal. */
const tolerance = 1;

/** Returns the key by which the API identifies an event. */
export function keyOf(event: Pick<Event, "transaction_id" | "external_subscription_id">): string {
  return JSON.stringify([event.transaction_id, event.external_subscription_id]);
}

/** Returns the filter for the time range of some events. */
export function timesAround(sent: readonly Pick<StampedEvent, "event">[]): EventListQuery {
  const times = sent.map(({ event }) => Number(event.timestamp));
  return {
    timestamp_from: dateAt(Math.min(...times) - tolerance),
    timestamp_to: dateAt(Math.max(...times) + tolerance),
  };
}

/** Returns the fields in which an event differs from the stored one. */
export function differingIn({ event, isTimed }: StampedEvent, stored: Event | EventInput | undefined): string[] {
  // The stored event was searched by these.
  if (!stored) return ["code", "timestamp"];
  const distance = secondsOf(stored.timestamp) - secondsOf(event.timestamp);
  const fields = (["code", "properties"] as const).filter((name) => !isSameJson(event[name], stored[name]));
  // If the caller sets no timestamp, each call sets its own.
  return isTimed && Math.abs(distance) > tolerance ? [...fields, "timestamp"] : fields;
}

/** Reads Unix seconds, or an ISO 8601 time as the API writes it. */
function secondsOf(time: unknown): number {
  const seconds = Number(time);
  return Number.isNaN(seconds) ? Date.parse(String(time)) / 1000 : seconds;
}

/** Formats Unix seconds as an ISO 8601 time. */
function dateAt(seconds: number): string {
  return new Date(seconds * 1000).toISOString();
}
