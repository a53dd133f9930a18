import { LagoArgumentError } from "../errors/lago-argument-error.ts";
import { LagoError } from "../errors/lago-error.ts";
import { encodeDate } from "./encode-date.ts";

/** Writes a body as JSON. What JSON would quietly change, such as `NaN`, is refused. */
export function encodeBody(body: unknown): string {
  return guarded("body", () => JSON.stringify(sendable("body", body)));
}

/** Makes a copy of a value that JSON can hold, with dates as the API takes them. */
export function toSendable(name: string, value: unknown): unknown {
  return guarded(name, () => sendable(name, value));
}

function guarded<Value>(name: string, encode: () => Value): Value {
  try {
    return encode();
  } catch (error) {
    if (error instanceof LagoError) throw error;
    // Its own error could quote what is in it.
    throw new LagoArgumentError(name, "cannot be written as JSON: does it refer to itself?");
  }
}

function sendable(name: string, value: unknown): unknown {
  if (typeof value === "object" && value !== null) return sendableObject(name, value);
  if (value === undefined || typeof value === "string" || typeof value === "boolean" || value === null) return value;
  if (Number.isFinite(value)) return value;
  throw new LagoArgumentError(name, "holds a value that JSON cannot hold.");
}

function sendableObject(name: string, value: object): unknown {
  if (value instanceof Date) return encodeDate(name, value);
  if ("toJSON" in value) return value;
  if (Array.isArray(value)) return value.map((item) => sendable(name, item));
  const copy: Record<string, unknown> = { ...value };
  for (const key of Object.keys(copy)) copy[key] = sendable(key, copy[key]);
  return copy;
}
