import { isDate, isDateTime } from "./iso-date.ts";

/** A kind of value, and what a value of it must be. */
export type Kind = readonly [accepts: (value: unknown) => boolean, must: string];

const isText = (value: unknown, pattern = /^/): value is string => typeof value === "string" && pattern.test(value);

/** The kinds of values by the names that the contract has for them. */
export const kinds: Readonly<Record<string, Kind>> = {
  // A number is written as its text.
  string: [(value) => isText(value) || Number.isFinite(value), "must be a text"],
  uuid: [(value) => isText(value, /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i), "must be a UUID, as in `lago_id`"],
  integer: [(value) => isInteger(value), "must be a whole number"],
  // Of 0, the API fails.
  count: [(value) => isInteger(value, 1), "must be a whole number, 1 or more"],
  boolean: [(value) => typeof value === "boolean" || isText(value, /^(true|false)$/), "must be true or false"],
  date: [
    (value) => value instanceof Date || isDate(value),
    "must be a date that exists, such as 2026-01-31, or a `Date`",
  ],
  "date-time": [
    (value) => value instanceof Date || isDateTime(value),
    "must be a time that exists, such as 2026-01-31T12:00:00Z, or a `Date`",
  ],
  object: [
    (value) => Object.prototype.toString.call(value) === "[object Object]",
    "must be an object of names and values",
  ],
};

function isInteger(value: unknown, least = -Infinity): boolean {
  const number = isText(value, /^-?\d+$/) ? Number(value) : value;
  return Number.isSafeInteger(number) && Number(number) >= least;
}
