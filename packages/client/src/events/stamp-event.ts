import type { EventInput } from "@lagokit/types";
import { LagoArgumentError } from "../errors/lago-argument-error.ts";
import type { JsonPath } from "../request/copy-json.ts";
import { placeOf, toSendable } from "../request/encode-body.ts";

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
  if (typeof event !== "object" || event === null || Array.isArray(event))
    throw refusal([...path, "event"], "must be an object.");
  const isTimed = event.timestamp != null && event.timestamp !== "";
  if (!isTimed) event.timestamp = String(Date.now() / 1000);
  event.transaction_id ??= crypto.randomUUID();
  const blank = ids.find((name) => isBlank(event[name]));
  if (blank) throw refusal([...path, blank], "must be a text that is not blank.");
  const problem = problemWith(event.timestamp);
  if (problem) throw refusal([...path, "timestamp"], `must be a \`Date\`, or seconds since 1970: ${problem}`);
  return { event, isTimed };
}

type Writable<Input> = { -readonly [Key in keyof Input]: Input[Key] };

const ids = ["transaction_id", "external_subscription_id", "code"] as const;

function refusal(path: JsonPath, problem: string): LagoArgumentError {
  return new LagoArgumentError(placeOf(path), problem);
}

function isBlank(value: unknown): boolean {
  return typeof value !== "string" || value.trim() === "";
}

/** Says what is wrong with a time, by what it looks like. */
function problemWith(time: unknown): string | undefined {
  const isNumber = typeof time === "number" || (typeof time === "string" && /^-?\d+(\.\d+)?$/.test(time));
  if (!isNumber) return "is it text, as of ISO 8601? Give `new Date(text)`.";
  if (Number(time) < 0) return "it is before that.";
  return Number(time) > 1e11 ? "is it in milliseconds?" : undefined;
}
