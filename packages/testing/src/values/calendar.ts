/** A day of a calendar, as the milliseconds of its midnight in UTC. The timezone of the calendar does not matter. */
export type Day = number;

const millisecondsOfDay = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat>();

/** The day of a time in a timezone. */
export function dayOf(time: Date, timezone: string): Day {
  const local = time.getTime() + offsetAt(time, timezone);
  return local - modulo(local, millisecondsOfDay);
}

/** When a day begins in a timezone. */
export function startOfDay(day: Day, timezone: string): Date {
  const guess = new Date(day - offsetAt(new Date(day), timezone));
  // The offset can change between the midnight in UTC and the one of the timezone.
  return new Date(day - offsetAt(guess, timezone));
}

/** The last millisecond of a day in a timezone. */
export function endOfDay(day: Day, timezone: string): Date {
  return new Date(startOfDay(addDays(day, 1), timezone).getTime() - 1);
}

export function addDays(day: Day, days: number): Day {
  return day + days * millisecondsOfDay;
}

/** How many days are between two days. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((to - from) / millisecondsOfDay);
}

/** The day in a month that is counted from the year 0. If the month is too short, its last day. */
export function dayInMonth(month: number, dayOfMonth: number): Day {
  const length = new Date(Date.UTC(2000, month - 2000 * 12 + 1, 0)).getUTCDate();
  return Date.UTC(2000, month - 2000 * 12, Math.min(dayOfMonth, length));
}

/** Which month a day is in, counted from the year 0. */
export function monthOf(day: Day): number {
  const date = new Date(day);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

export function isLastOfMonth(day: Day): boolean {
  return monthOf(addDays(day, 1)) !== monthOf(day);
}

/** A day in the form of responses, such as `2026-01-31`. */
export function toDate(day: Day): string {
  return new Date(day).toISOString().slice(0, 10);
}

/** How far the clocks of a timezone are ahead of UTC, in milliseconds. */
function offsetAt(time: Date, timezone: string): number {
  if (timezone === "UTC") return 0;
  const parts = Object.fromEntries(
    formatOf(timezone)
      .formatToParts(time)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day, hour, minute, second } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(time.getTime() / 1000) * 1000;
}

function formatOf(timezone: string): Intl.DateTimeFormat {
  const known = formats.get(timezone);
  if (known !== undefined) return known;
  const numeric = "numeric" as const;
  const fields = { year: numeric, month: numeric, day: numeric, hour: numeric, minute: numeric, second: numeric };
  const format = new Intl.DateTimeFormat("en-US", { timeZone: timezone, hourCycle: "h23", ...fields });
  formats.set(timezone, format);
  return format;
}

function modulo(value: number, divisor: number): number {
  return ((value % divisor) + divisor) % divisor;
}
