import { alias, type Declaration } from "./declaration.ts";
import { noDocumentation } from "./type-model.ts";

/** The types of a date in a request, by how the client serializes a `Date`. */
export const dateInputs = {
  DateInput:
    "A day, preferably as `2026-01-31`. A `Date` is sent as its day in UTC, which can differ from the local day.",
  DateTimeInput: "A date and time. A `Date` is sent in ISO 8601 in UTC, such as `2026-01-31T09:30:00.000Z`.",
  TimestampInput: "A date and time. A `Date` is sent in Unix seconds, such as `1769851800`.",
} as const;

/** The name of one of these types. */
export type DateInput = keyof typeof dateInputs;

/**
 * The type of a date property by its name, as the client serializes a `Date`. `isMoment` marks a name that holds a date
 * and time.
 */
export function dateInput(name: string, isMoment = false): DateInput | undefined {
  if (name === "timestamp") return "TimestampInput";
  if (isMoment) return "DateTimeInput";
  if (/_date(?:_from|_to)?$|^paid_at$/.test(name)) return "DateInput";
  return /^timestamp_|_(?:at|datetime)$|_at_(?:from|to)$/.test(name) ? "DateTimeInput" : undefined;
}

/** The sentence that is added to the description of such a property. */
export function dateSentence(type: DateInput): string {
  if (type === "DateInput")
    return "Preferably `2026-01-31`: a `Date` is sent as its day in UTC, which can differ from the local day.";
  return type === "TimestampInput" ? "A `Date` is sent as Unix seconds." : "";
}

/** The declarations of the date types. Each of them also accepts a JavaScript `Date`. */
export function dateDeclarations(moment = "Date"): readonly Declaration[] {
  return Object.entries(dateInputs).map(([name, text]) => {
    const type = `${name === "TimestampInput" ? "number | " : ""}string | ${moment}`;
    return alias(name, type, { ...noDocumentation, text });
  });
}
