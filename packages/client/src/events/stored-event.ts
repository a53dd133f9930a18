import type { Event, EventListQuery } from "@lagokit/types";
import type { RequestOptions } from "../options/request-options.ts";
import type { PageResult } from "../response/page.ts";
import { isSameJson } from "./is-same-json.ts";
import type { StampedEvent } from "./stamp-event.ts";

/** What reads events that the API has. */
export interface EventReader {
  get(transactionId: string, options?: RequestOptions): PromiseLike<Event>;
  list(query: EventListQuery, options?: RequestOptions): PromiseLike<PageResult<Event>>;
}

/** What the API has under the id of an event. */
export interface StoredEvent {
  readonly stored: Event | undefined;
  /** The fields in which it is another event than the one that was sent; undefined if it was not found in time to tell. */
  readonly differing: readonly string[] | undefined;
}

/** Gets what the API has under the id and the subscription of an event, and compares the two. */
export async function findStored(
  sent: StampedEvent,
  events: EventReader,
  options: RequestOptions,
): Promise<StoredEvent> {
  const { transaction_id: id, external_subscription_id, code, timestamp } = sent.event;
  let stored: Event | undefined = await events.get(id, options);
  if (stored.external_subscription_id !== external_subscription_id) {
    // Where several subscriptions have used the id, the API gives the event of any of them.
    const time = sent.isTimed && around(Number(timestamp));
    const { data, meta } = await events.list({ external_subscription_id, code, ...time }, options);
    stored = data.find((one) => one.transaction_id === id);
    if (!stored) return { stored, differing: meta.next_page ? undefined : ["code", "timestamp"] };
  }
  return { stored, differing: differing(sent, stored) };
}

/** How far two times of one event may be apart, in seconds: the API does not keep every decimal. */
const tolerance = 1;

function around(seconds: number): Pick<EventListQuery, "timestamp_from" | "timestamp_to"> {
  return { timestamp_from: dateAt(seconds - tolerance), timestamp_to: dateAt(seconds + tolerance) };
}

function dateAt(seconds: number): string {
  return new Date(seconds * 1000).toISOString();
}

function differing({ event, isTimed }: StampedEvent, stored: Event): string[] {
  const distance = Date.parse(stored.timestamp) / 1000 - Number(event.timestamp);
  const fields = (["code", "properties"] as const).filter((name) => !isSameJson(event[name], stored[name]));
  // Without a time of the caller's, each sending has had one of its own.
  return isTimed && Math.abs(distance) > tolerance ? [...fields, "timestamp"] : fields;
}
