import { isDate, isDateTime } from "./iso-date.ts";

/** A kind of value: its validator, and the requirement for messages. */
export type Kind = readonly [accepts: (value: unknown) => boolean, must: string];

const isText = (value: unknown, pattern = /^/): value is string => typeof value === "string" && pattern.test(value);

/** The kinds of values, by their name in the contract. */
export const kinds: Readonly<Record<string, Kind>> = {
  // A number is serialized as a string.
  string: [(value) => isText(value) || Number.isFinite(value), "must be a string"],
  uuid: [(value) => isText(value, /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i), "must be a UUID, such as a `lago_id`"],
  integer: [(value) => isInteger(value), "must be an integer"],
  // The API responds to 0 with a 500.
  count: [(value) => isInteger(value, 1), "must be a positive integer"],
  boolean: [(value) => typeof value === "boolean" || isText(value, /^(true|false)$/), "must be true or false"],
  date: [(value) => value instanceof Date || isDate(value), "must be a valid date, such as 2026-01-31, or a `Date`"],
  "date-time": [
    (value) => value instanceof Date || isDateTime(value),
    "must be a valid time, such as 2026-01-31T12:00:00Z, or a `Date`",
  ],
  object: [(value) => Object.prototype.toString.call(value) === "[object Object]", "must be an object"],
};

function isInteger(value: unknown, least = -Infinity): boolean {
  const number = isText(value, /^-?\d+$/) ? Number(value) : value;
  return Number.isSafeInteger(number) && Number(number) >= least;
}
