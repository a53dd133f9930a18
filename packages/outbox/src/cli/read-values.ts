/** How long Lago may take to list an event that it has, in milliseconds. */
const listingDelay = 60_000;

/** A day, or a time with its zone: without one, the range would depend on the machine. */
const isTime = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?$/;

/** Reads a positive integer. */
export function readCount(name: string, text: string): number {
  if (/^[1-9]\d{0,6}$/.test(text)) return Number(text);
  throw new Error(`--${name} must be a number from 1 to 9999999${butNot(text)}.`);
}

/** Reads a range of time. */
export function readRange(
  from: string | undefined,
  to: string | undefined,
): { readonly from: Date; readonly to: Date } {
  const range = {
    from: readTime("from", from),
    to: to === undefined ? new Date(Date.now() - listingDelay) : readTime("to", to),
  };
  if (range.from < range.to) return range;
  throw new Error("--from must be before --to, which is a minute ago if it is not given.");
}

function readTime(name: string, text: string | undefined): Date {
  const time = new Date(text ?? "");
  if (text !== undefined && isTime.test(text) && !Number.isNaN(time.getTime())) return time;
  throw new Error(`--${name} must be a day, or a time with its zone, such as 2026-11-01T00:00:00Z.`);
}

/** Repeats a short word. Anything else could be a URL with a password that has slipped into another place. */
export function butNot(text: string): string {
  return /^[\w.-]{1,20}$/.test(text) ? `, not "${text}"` : "";
}
