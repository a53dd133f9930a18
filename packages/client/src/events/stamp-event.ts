import type { EventInput } from "@lagokit/types";
import { LagoArgumentError } from "../errors/lago-argument-error.ts";
import type { JsonPath } from "../request/copy-json.ts";
import { placeOf, toSendable } from "../request/encode-body.ts";
import { timeProblem } from "./time-problem.ts";

/**
 * An event to send. If it has no `transaction_id` or no `timestamp`, the client sets it once, before the first attempt.
 */
export interface EventSendInput extends Omit<EventInput, "transaction_id"> {
  /** ID of the event, by which the API recognizes it. */
  readonly transaction_id?: string | undefined;
}

/** An event that can be sent. */
export interface StampedEvent {
  readonly event: EventInput;
  /** Whether the caller set the timestamp. */
  readonly isTimed: boolean;
}

/** Sets what makes an event the same event in every attempt, and refuses an input that cannot be an event. */
export function stampEvent(input: EventSendInput, path: JsonPath = []): StampedEvent {
  // As: an input that is not an event lacks the IDs.
  const event = toSendable("event", input, path) as Writable<EventInput>;
  if (Object(event) !== event || Array.isArray(event)) throw refusal([...path, "event"], "must be an object.");
  const isTimed = (event.timestamp ?? "") !== "";
  if (!isTimed) event.timestamp = String(Date.now() / 1000);
  event.transaction_id ??= crypto.randomUUID();
  // A value that is not a string has no `trim`, despite its type.
  const blank = ids.find((name) => !event[name]?.trim?.());
  if (blank) throw refusal([...path, blank], "must be a non-blank string.");
  const problem = timeProblem(event.timestamp);
  if (problem) throw refusal([...path, "timestamp"], problem);
  return { event, isTimed };
}

type Writable<Input> = { -readonly [Key in keyof Input]: Input[Key] };

const ids = ["transaction_id", "external_subscription_id", "code"] as const;

function refusal(path: JsonPath, problem: string): LagoArgumentError {
  return new LagoArgumentError(placeOf(path), problem);
}
