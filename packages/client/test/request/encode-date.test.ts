import { readDocument, specDocument } from "@lagokit/mock";
import { describe, expect, it } from "vitest";
import { encodeDate } from "../../src/request/encode-date.ts";
import { dateFormats, dateTypes } from "./date-names.ts";

const formats = dateFormats(await readDocument(specDocument()));
const types = await dateTypes();
// The security logs alone take a time in fields of these names: their resource writes it by itself.
const timesOfSecurityLogs = new Set(["from_date", "to_date"]);

describe("a date in an input", () => {
  it("has the type of a day where the spec says that it is one", () => {
    expect(formats.get("date")).toContain("issuing_date_from");
    expect(types.get("DateInput")).toEqual(formats.get("date"));
  });

  it("has the type of a moment where the spec says that it is one", () => {
    expect(formats.get("date-time")).toContain("subscription_at");
    expect(types.get("DateTimeInput")).toEqual(formats.get("date-time"));
  });

  it("has the type of a timestamp in an event alone", () => {
    expect(types.get("TimestampInput")).toEqual(["timestamp"]);
  });
});

describe("a `Date`", () => {
  const date = new Date("2026-11-23T23:59:59.500Z");

  it.each([
    ["DateInput", "2026-11-23"],
    ["DateTimeInput", "2026-11-23T23:59:59.500Z"],
    ["TimestampInput", "1795478399.5"],
  ])("is sent as its type says: %s", (type, sent) => {
    const names = types.get(type)?.filter((name) => type === "DateInput" || !timesOfSecurityLogs.has(name));

    expect(new Set(names?.map((name) => encodeDate(name, date)))).toEqual(new Set([sent]));
  });
});
