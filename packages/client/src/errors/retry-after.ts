/** How long an answer says to wait, in seconds. The rate limit comes with every answer, and is the reason of a 429 only. */
export function retryAfter(status: number, headers: Headers): number | undefined {
  const told = secondsIn(headers.get("retry-after"));
  return told === undefined && status === 429 ? secondsIn(headers.get("x-ratelimit-reset")) : told;
}

/** The seconds that a header gives, as a number or, as HTTP allows, as the date when they will be over. */
function secondsIn(header: string | null): number | undefined {
  if (header === null) return undefined;
  if (/^\d+(\.\d+)?$/.test(header)) return Number(header);
  // Only HTTP's own dates: `Date.parse` finds one in "-1" too.
  const date = header.endsWith("GMT") ? Date.parse(header) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, (date - Date.now()) / 1000);
}
