/**
 * Returns how long a response asks to wait, in seconds. Every response reports the rate limit, but only a 429 means
 * that it is exceeded.
 */
export function retryAfter(status: number, headers: Headers): number | undefined {
  const told = secondsIn(headers.get("retry-after"));
  return told === undefined && status === 429 ? secondsIn(headers.get("x-ratelimit-reset")) : told;
}

/** Returns the seconds of a header, which contains a number or the time at which the wait ends. */
export function secondsIn(header: string | null): number | undefined {
  if (header === null) return undefined;
  // `Date.parse` also finds a date in "-1": only the formats of HTTP and ISO 8601 count as dates.
  const date = /^\d{4}-\d|GMT$/.test(header) ? header : "";
  // Other text may follow a number, such as the length of the window. A number with a dash begins a date.
  const value = /^\d+(\.\d+)?\b(?!-)/.test(header) ? Number.parseFloat(header) : Date.parse(date);
  // A wait never lasts years: such a large number is a Unix timestamp in seconds or milliseconds.
  if (value < 1e8) return value;
  const time = value < 1e11 ? value * 1000 : value;
  return Number.isNaN(time) ? undefined : Math.max(0, (time - Date.now()) / 1000);
}
