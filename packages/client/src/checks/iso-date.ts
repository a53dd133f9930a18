/** Returns whether a value is a valid ISO 8601 date. `2026-02-30` is not. */
export function isDate(value: unknown): boolean {
  const { year, month, day } = fields(value, /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)$/);
  const date = new Date(0);
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
}

/** Returns whether a value is a valid ISO 8601 datetime, or a date without a time. */
export function isDateTime(value: unknown): boolean {
  const { day, time } = fields(value, /^(?<day>[^T]+)(?:T(?<time>.+))?$/i);
  return isDate(day) && (time === undefined || timeOfDay.test(time));
}

const timeOfDay = /^([01]\d|2[0-3]):[0-5]\d(:([0-5]\d|60)(\.\d+)?)?(z|[+-]([01]\d|2[0-3]):[0-5]\d)?$/i;

function fields(value: unknown, pattern: RegExp): Readonly<Record<string, string | undefined>> {
  return (typeof value === "string" && pattern.exec(value)?.groups) || {};
}
