/** Returns what is wrong with the time of an event and how to fix it; empty if it is a valid Unix time in seconds. */
export function timeProblem(time: unknown): string {
  // A list of one number is not a number.
  const text = Object(time) === time ? "-" : String(time);
  if (!text.trim()) return "is blank: omit it.";
  if (/^\s*\d{4}-\d/.test(text)) return "is an ISO 8601 string: pass `new Date(text)`.";
  let divisor = /^\d+(\.\d+)?$/.test(text) ? 1 : NaN;
  for (const unit of ["", "milli", "micro", "nano"]) {
    if (isOfOurTime(Number(text) / divisor)) return unit && `is in ${unit}seconds: divide by ${divisor}.`;
    divisor *= 1000;
  }
  return "must be a `Date`, or Unix seconds from 2000 to 2100.";
}

/** Lago dates from 2021. A time that is decades away from that is in another unit. */
function isOfOurTime(seconds: number): boolean {
  return seconds >= 946_684_800 && seconds <= 4_102_444_800;
}
