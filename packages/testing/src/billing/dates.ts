const day = 24 * 60 * 60 * 1000;

/** The date, such as `2026-01-31`, that a time has in a time zone. */
export function dateIn(timezone: string, time: Date): string {
  const parts = new Intl.DateTimeFormat("en-CA", { timeZone: timezone, dateStyle: "short" }).formatToParts(time);
  const part = (type: string) => parts.find((found) => found.type === type)?.value.padStart(2, "0");
  return `${part("year")}-${part("month")}-${part("day")}`;
}

/** Adds days to a date such as `2026-01-31`. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * day).toISOString().slice(0, 10);
}

/** The time of a date in UTC, at these minutes after midnight. Lago's hourly jobs run at fixed minutes. */
export function timeOf(date: string, minutes: number): Date {
  return new Date(Date.parse(date) + minutes * 60_000);
}
