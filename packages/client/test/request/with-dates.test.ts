import { type JsonObject, listOperations, readDocument, specDocument } from "@lagokit/mock";
import type { CouponCreateInput, EventInput, InvoiceListQuery } from "@lagokit/types";
import { describe, expect, expectTypeOf, it } from "vitest";
import { encodeDate } from "../../src/request/encode-date.ts";
import type { DateName, WithDates } from "../../src/request/with-dates.ts";

const days = ["from_date", "to_date", "issuing_date_from", "issuing_date_to", "paid_at"] as const;
const times = [
  "created_at_from",
  "created_at_to",
  "ending_at",
  "execute_at",
  "executed_at_from",
  "executed_at_to",
  "expiration_at",
  "expires_at",
  "expires_at_from",
  "expires_at_to",
  "failed_at_from",
  "failed_at_to",
  "from_datetime",
  "refunded_at_from",
  "refunded_at_to",
  "started_at",
  "subscription_at",
  "succeeded_at_from",
  "succeeded_at_to",
  "terminated_at",
  "timestamp_from",
  "timestamp_to",
  "to_datetime",
] as const;

describe("a date in an input", () => {
  it("may be a `Date` wherever the spec says that it is one", async () => {
    const document = await readDocument(specDocument());

    const found = datesIn(document);

    // The resource of the security logs makes times of these by itself.
    expect(found).toEqual({ date: [...days].sort(), "date-time": [...times, "from_date", "to_date"].sort() });
    expectTypeOf<(typeof days)[number] | (typeof times)[number]>().toExtend<DateName>();
  });

  it("is sent as the API takes it", () => {
    const date = new Date("2026-11-23T23:59:59.500Z");

    expect(new Set(days.map((name) => encodeDate(name, date)))).toEqual(new Set(["2026-11-23"]));
    expect(new Set(times.map((name) => encodeDate(name, date)))).toEqual(new Set(["2026-11-23T23:59:59.500Z"]));
    expect(encodeDate("timestamp", date)).toBe("1795478399.5");
  });

  it("may be a `Date` for the compiler too, and nothing else may", () => {
    expectTypeOf<WithDates<CouponCreateInput>["expiration_at"]>().toEqualTypeOf<string | Date | null | undefined>();
    expectTypeOf<WithDates<CouponCreateInput>["code"]>().toEqualTypeOf<CouponCreateInput["code"]>();
    expectTypeOf<WithDates<InvoiceListQuery>["issuing_date_from"]>().toEqualTypeOf<string | Date | undefined>();
    expectTypeOf<WithDates<EventInput>["timestamp"]>().toEqualTypeOf<string | number | Date | undefined>();
  });
});

/** The names of all fields of requests with the format of a date. */
function datesIn(document: JsonObject): Record<string, string[]> {
  const found: Record<string, Set<string>> = {};
  const resolve = (value: unknown): Record<string, unknown> => {
    // As: an OpenAPI document is read as what it is.
    const object = Object(value) as Record<string, unknown>;
    if (typeof object["$ref"] !== "string") return object;
    return resolve(
      object["$ref"]
        .slice(2)
        .split("/")
        .reduce<unknown>((at, key) => Object(at)[key], document),
    );
  };
  const visit = (value: unknown, name: string, seen: readonly object[]): void => {
    const schema = resolve(value);
    if (seen.includes(schema)) return;
    const { format } = schema;
    if (format === "date" || format === "date-time") (found[format] ??= new Set()).add(name.replace("[]", ""));
    for (const [key, inner] of Object.entries(Object(schema["properties"]))) visit(inner, key, [...seen, schema]);
    for (const inner of ["allOf", "anyOf", "oneOf", "items"].flatMap((key) => schema[key] ?? []))
      visit(inner, name, [...seen, schema]);
  };
  for (const { parameters, body } of listOperations(document)) {
    for (const { in: place, name, schema } of parameters) if (place === "query") visit(schema, name, []);
    visit(body?.schema, "", []);
  }
  return Object.fromEntries(Object.entries(found).map(([format, names]) => [format, [...names].sort()]));
}
