import type { EventInput } from "@lagokit/types";
import { writeJson } from "../request/encode-body.ts";
import { type EventSendInput, stampEvent } from "./stamp-event.ts";

/** An event that can be stored, and sent later. */
export interface PreparedEvent {
  /** The event with its `transaction_id` and `timestamp`. Each value is one that JSON can represent. */
  readonly event: EventInput;
  /** The event as JSON. */
  readonly json: string;
}

/**
 * Returns an event as `sendAll` would send it: with a `transaction_id`, and with the current time if it has no time.
 * Store it, and send it later: each send is then the same event for Lago.
 *
 * @throws LagoArgumentError if the event cannot be sent.
 *
 * @example
 * const { json } = prepareEvent({ code: "storage", external_subscription_id: "sub_1", properties: { gb: 10 } });
 * await appendFile("events.jsonl", `${json}\n`);
 */
export function prepareEvent(input: EventSendInput): PreparedEvent {
  const { event } = stampEvent(input);
  return { event, json: writeJson(event) };
}
