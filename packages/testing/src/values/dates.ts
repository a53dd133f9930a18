import { addDays as addToDay, dayOf, toDate } from "./calendar.ts";

/** The date, such as `2026-01-31`, that a time has in a timezone. */
export function dateIn(timezone: string, time: Date): string {
  return toDate(dayOf(time, timezone));
}

/** Adds days to a date such as `2026-01-31`. */
export function addDays(date: string, days: number): string {
  return toDate(addToDay(Date.parse(date), days));
}

/** The time of a date in UTC, at these minutes after midnight. Lago's hourly jobs run at fixed minutes. */
export function timeOf(date: string, minutes: number): Date {
  return new Date(Date.parse(date) + minutes * 60_000);
}
