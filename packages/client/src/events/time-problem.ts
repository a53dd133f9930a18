// Lago is of 2021, and what lies decades apart from it is no usage: it is in another unit.
const earliest = 946_684_800;
const latest = 4_102_444_800;

/** What is wrong with the time of an event, and how to mend it; empty if it is seconds since 1970. */
export function timeProblem(time: unknown): string {
  const text = typeof time === "string" ? time : "0";
  if (!text.trim()) return "is blank text: leave it out.";
  if (/^\s*\d{4}-\d/.test(text)) return "is ISO text: pass `new Date(text)`.";
  const isNumber = typeof time !== "object" && /^\d+(\.\d+)?$/.test(text);
  let divisor = 1;
  for (const unit of ["", "milli", "micro", "nano"]) {
    const seconds = Number(time) / divisor;
    if (isNumber && seconds >= earliest && seconds <= latest)
      return unit && `is in ${unit}seconds: divide by ${divisor}.`;
    divisor *= 1000;
  }
  return "must be a `Date`, or seconds since 1970, between 2000 and 2100.";
}
