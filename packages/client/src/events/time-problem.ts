/** What is wrong with the time of an event, and how to mend it; empty if it is seconds since 1970. */
export function timeProblem(time: unknown): string {
  // A list of one number is no number.
  const text = Object(time) === time ? "-" : String(time);
  if (!text.trim()) return "is blank text: leave it out.";
  if (/^\s*\d{4}-\d/.test(text)) return "is ISO text: pass `new Date(text)`.";
  let divisor = /^\d+(\.\d+)?$/.test(text) ? 1 : NaN;
  for (const unit of ["", "milli", "micro", "nano"]) {
    if (isOfOurTime(Number(text) / divisor)) return unit && `is in ${unit}seconds: divide by ${divisor}.`;
    divisor *= 1000;
  }
  return "must be a `Date`, or seconds since 1970, from 2000 to 2100.";
}

/** Lago is of 2021, and what lies decades apart from it is no usage: it is in another unit. */
function isOfOurTime(seconds: number): boolean {
  return seconds >= 946_684_800 && seconds <= 4_102_444_800;
}
