import { expect, test } from "vitest";
import { dateInput } from "../../src/declarations/date-input.ts";

test.each([
  ["timestamp", "TimestampInput"],
  ["issuing_date", "DateInput"],
  ["issuing_date_from", "DateInput"],
  ["paid_at", "DateInput"],
  ["ending_at", "DateTimeInput"],
  ["created_at_to", "DateTimeInput"],
  ["from_datetime", "DateTimeInput"],
  ["timestamp_from", "DateTimeInput"],
])("%s is sent as a %s", (property, type) => {
  expect(dateInput(property)).toBe(type);
});

test.each(["code", "update", "date_of", "flat"])("%s is not a date", (property) => {
  expect(dateInput(property)).toBeUndefined();
});

test("a field that the document declares as a date is one, regardless of its name", () => {
  expect(dateInput("from_date", true)).toBe("DateTimeInput");
});
