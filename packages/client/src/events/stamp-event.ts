import type { EventInput } from "@lagokit/types";
import { LagoArgumentError } from "../errors/lago-argument-error.ts";
import type { JsonPath } from "../request/copy-json.ts";
import { placeOf, toSendable } from "../request/encode-body.ts";
import { timeProblem } from "./time-problem.ts";

/** An event to send. Without a `transaction_id` and a `timestamp`, it gets them, once, before it is first sent. */
export interface EventSendInput extends Omit<EventInput, "transaction_id"> {
  /** The event's own id, by which the API knows it again. */
  readonly transaction_id?: string | undefined;
}

/** An event that can be sent. */
export interface StampedEvent {
  readonly event: EventInput;
  /** Whether the caller said when it happened. */
  readonly isTimed: boolean;
}

/** Gives an event what makes it one and the same however often it is sent, and refuses what cannot be one. */
export function stampEvent(input: EventSendInput, path: JsonPath = []): StampedEvent {
  // As: of what is no event, the ids are missing.
  const event = toSendable("event", input, path) as Writable<EventInput>;
  if (Object(event) !== event || Array.isArray(event)) throw refusal([...path, "event"], "must be an object.");
  const isTimed = (event.timestamp ?? "") !== "";
  if (!isTimed) event.timestamp = String(Date.now() / 1000);
  event.transaction_id ??= crypto.randomUUID();
  // What is no text has no `trim`, whatever the types say.
  const blank = ids.find((name) => !event[name]?.trim?.());
  if (blank) throw refusal([...path, blank], "must be a text that is not blank.");
  const problem = timeProblem(event.timestamp);
  if (problem) throw refusal([...path, "timestamp"], problem);
  return { event, isTimed };
}

type Writable<Input> = { -readonly [Key in keyof Input]: Input[Key] };

const ids = ["transaction_id", "external_subscription_id", "code"] as const;

function refusal(path: JsonPath, problem: string): LagoArgumentError {
  return new LagoArgumentError(placeOf(path), problem);
}
