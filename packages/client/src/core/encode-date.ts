import { LagoArgumentError } from "../errors/lago-argument-error.ts";

/** Writes a date as the API takes it in a field of this name. */
export function encodeDate(name: string, date: Date): string | number {
  if (Number.isNaN(date.getTime())) throw new LagoArgumentError(name, "is an invalid date.");
  if (name === "timestamp") return date.getTime() / 1000;
  const text = date.toISOString();
  return /_date(_|$)|^paid_at$/.test(name) ? text.replace(/T.*/, "") : text;
}
