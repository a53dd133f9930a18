import { LagoArgumentError } from "../errors/lago-argument-error.ts";

/** Formats a date as the API expects it in a field of this name. */
export function encodeDate(name: string, date: Date): string {
  if (Number.isNaN(date.getTime())) throw new LagoArgumentError(name, "is an invalid date.");
  // As a number, the API declares seconds as an integer. A string can have decimals.
  if (name === "timestamp") return String(date.getTime() / 1000);
  const text = date.toISOString();
  return /_date(_|$)|^paid_at$/.test(name) ? text.replace(/T.*/, "") : text;
}
