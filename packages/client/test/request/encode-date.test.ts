import { readDocument, specDocument } from "@lagokit/mock";
import { describe, expect, it } from "vitest";
import { encodeDate } from "../../src/request/encode-date.ts";
import { dateFormats, dateTypes } from "./date-names.ts";

const formats = dateFormats(await readDocument(specDocument()));
const types = await dateTypes();
// Only the security logs accept a time in fields with these names, and their resource formats it.
const timesOfSecurityLogs = new Set(["from_date", "to_date"]);

describe("a date in an input", () => {
  it("is formatted as a day if the spec has a date", () => {
    expect(formats.get("date")).toContain("issuing_date_from");
    expect(types.get("DateInput")).toEqual(formats.get("date"));
  });

  it("is formatted as a time if the spec has a time", () => {
    expect(formats.get("date-time")).toContain("subscription_at");
    expect(types.get("DateTimeInput")).toEqual(formats.get("date-time"));
  });

  it("is formatted as a Unix timestamp only in an event", () => {
    expect(types.get("TimestampInput")).toEqual(["timestamp"]);
  });
});

describe("a `Date`", () => {
  const date = new Date("2026-11-23T23:59:59.500Z");

  it.each([
    ["DateInput", "2026-11-23"],
    ["DateTimeInput", "2026-11-23T23:59:59.500Z"],
    ["TimestampInput", "1795478399.5"],
  ])("is sent in the format of its type: %s", (type, sent) => {
    const names = types.get(type)?.filter((name) => type === "DateInput" || !timesOfSecurityLogs.has(name));

    expect(new Set(names?.map((name) => encodeDate(name, date)))).toEqual(new Set([sent]));
  });
});
