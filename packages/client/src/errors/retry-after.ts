/** How long an answer says to wait, in seconds. The rate limit comes with every answer, and is the reason of a 429 only. */
export function retryAfter(status: number, headers: Headers): number | undefined {
  const told = secondsIn(headers.get("retry-after"));
  return told === undefined && status === 429 ? secondsIn(headers.get("x-ratelimit-reset")) : told;
}

/** The seconds that a header gives, as a number or as the time when they will be over. */
export function secondsIn(header: string | null): number | undefined {
  if (header === null) return undefined;
  // `Date.parse` finds a date in "-1" too: only HTTP's own are one, and those of ISO 8601.
  const date = /^\d{4}-\d|GMT$/.test(header) ? header : "";
  // A number may have something beside it, such as the length of the window; one with a dash begins a date.
  const value = /^\d+(\.\d+)?\b(?!-)/.test(header) ? Number.parseFloat(header) : Date.parse(date);
  // Nobody is to wait for years: so large a number is a time, in seconds since 1970 or in milliseconds.
  if (value < 1e8) return value;
  const time = value < 1e11 ? value * 1000 : value;
  return Number.isNaN(time) ? undefined : Math.max(0, (time - Date.now()) / 1000);
}
