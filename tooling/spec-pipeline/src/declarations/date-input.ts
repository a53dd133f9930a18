import { alias, type Declaration } from "./declaration.ts";
import { noDocumentation } from "./type-model.ts";

/** The types of a date in a request, by what the client writes a `Date` as. */
export const dateInputs = {
  DateInput:
    "A day, best as `2026-01-31`. A `Date` is sent as its day in UTC, which can be the day before or after the local one.",
  DateTimeInput: "A moment. A `Date` is sent in ISO 8601 and in UTC, such as `2026-01-31T09:30:00.000Z`.",
  TimestampInput: "A moment. A `Date` is sent in Unix seconds, such as `1769851800`.",
} as const;

/** The name of one of them. */
export type DateInput = keyof typeof dateInputs;

/** The type of a property that holds a date, by its name, as the client writes a `Date`, unless it is known for a moment. */
export function dateInput(name: string, isMoment = false): DateInput | undefined {
  if (name === "timestamp") return "TimestampInput";
  if (isMoment) return "DateTimeInput";
  if (/_date(?:_from|_to)?$|^paid_at$/.test(name)) return "DateInput";
  return /^timestamp_|_(?:at|datetime)$|_at_(?:from|to)$/.test(name) ? "DateTimeInput" : undefined;
}

/** What the text of such a property adds. */
export function dateSentence(type: DateInput): string {
  if (type === "DateInput")
    return "Best as `2026-01-31`: a `Date` is sent as its day in UTC, which can be the day before or after the local one.";
  return type === "TimestampInput" ? "A `Date` is sent as seconds." : "";
}

/** What the types of dates are, each of them JavaScript's own too. */
export function dateDeclarations(moment = "Date"): readonly Declaration[] {
  return Object.entries(dateInputs).map(([name, text]) => {
    const type = `${name === "TimestampInput" ? "number | " : ""}string | ${moment}`;
    return alias(name, type, { ...noDocumentation, text });
  });
}
