import { describe, expect, it } from "vitest";
import { eventChecker, type EventProblem } from "../../src/events.ts";
import type { EventSendInput } from "../../src/index.ts";
import { rejection } from "../rejection.ts";
import { type Contents, metric, startLago } from "./lago-api.ts";

const event = { code: "storage", external_subscription_id: "sub", properties: { gb: 10 } } satisfies EventSendInput;

async function problemsOf(contents: Contents, fields: Partial<EventSendInput> = {}): Promise<readonly EventProblem[]> {
  await using server = await startLago(contents);
  return await eventChecker(server.lago)({ ...event, ...fields });
}

async function kindsOf(contents: Contents, fields: Partial<EventSendInput> = {}): Promise<unknown> {
  return (await problemsOf(contents, fields)).map(({ kind, field }) => [kind, field]);
}

describe("eventChecker, for properties,", () => {
  it.each([["sum_agg"], ["max_agg"], ["latest_agg"], ["weighted_sum_agg"]])(
    "parses a number for %s as Lago does",
    async (aggregation_type) => {
      await using server = await startLago({ metrics: [metric({ aggregation_type })] });
      const checkEvent = eventChecker(server.lago);
      const kinds = async (gb: unknown): Promise<unknown> =>
        (await checkEvent({ ...event, properties: { gb } })).map(({ kind }) => kind);

      for (const gb of [0, -1.5, 1e21, "12", "-1.5", "007"]) expect([gb, await kinds(gb)]).toEqual([gb, []]);
      for (const gb of ["abc", "12 GB", "+1", ".5", "5.", "", "12e45", "0x10", "NaN", true, [1], {}])
        expect([gb, await kinds(gb)]).toEqual([gb, ["not_a_number"]]);
      expect(await kinds(null)).toEqual(["missing_property"]);
      for (const gb of ["1e3", "1,5", "1,000", " 12", "12\n"])
        expect(await rejection(kinds(gb))).toMatchObject({ name: "LagoArgumentError", argument: "properties.gb" });
    },
  );

  it.each<[string, Partial<EventSendInput>]>([
    ["another name", { properties: { GB: 10 } }],
    ["no properties", { properties: undefined }],
    ["null for the properties", { properties: null }],
    ["null for the property", { properties: { gb: null } }],
    ["empty properties", { properties: {} }],
  ])("reports that the property is missing: %s", async (_, fields) => {
    const problems = await problemsOf({}, fields);

    expect(problems).toMatchObject([{ kind: "missing_property", field: "properties.gb", counted: false }]);
  });

  it.each<[string, object, object | null]>([
    ["a count requires no property", { aggregation_type: "count_agg", field_name: null }, null],
    ["a count ignores its property", { aggregation_type: "count_agg" }, { gb: "abc" }],
    ["a unique count accepts strings", { aggregation_type: "unique_count_agg" }, { gb: "abc" }],
    ["a custom aggregation accepts anything", { aggregation_type: "custom_agg" }, null],
    ["an unknown aggregation accepts any value", { aggregation_type: "median_agg" }, { gb: "abc" }],
  ])("knows which values a metric requires: %s", async (_, fields, properties) => {
    // As: the test accesses no property.
    const kinds = await kindsOf(
      { metrics: [metric(fields)] },
      { properties: properties as EventSendInput["properties"] },
    );

    expect(kinds).toEqual([]);
  });

  it("reports a missing value for a unique count", async () => {
    const kinds = await kindsOf({ metrics: [metric({ aggregation_type: "unique_count_agg" })] }, { properties: {} });

    expect(kinds).toEqual([["missing_property", "properties.gb"]]);
  });

  it("reports that an event with an unknown filter value still counts", async () => {
    const filters = [
      { key: "region", values: ["eu", "us"] },
      { key: "tier", values: ["1", "true"] },
      { key: "zone", values: ["a"] },
    ];

    const problems = await problemsOf(
      { metrics: [metric({ filters })] },
      { properties: { gb: 1, region: "EU", tier: 1 } },
    );

    expect(problems).toMatchObject([{ kind: "unknown_filter_value", field: "properties.region", counted: true }]);
  });

  it.each<[string, number, unknown, unknown]>([
    ["returns a number", 200, { expression_result: { value: "20.0" } }, []],
    ["returns a non-numeric string for a sum", 200, { expression_result: { value: "a-b" } }, ["not_a_number"]],
    [
      "does not have a property",
      422,
      { status: 422, code: "validation_errors", error_details: { expression: ["invalid"] } },
      ["expression_failed"],
    ],
  ])("lets the API evaluate an expression, which %s", async (_, status, body, expected) => {
    const answer = JSON.stringify(body);
    await using server = await startLago(
      { metrics: [metric({ expression: "event.properties.x * 2" })] },
      (request, response) => {
        if (request.url?.endsWith("/evaluate_expression"))
          response.writeHead(status, { "content-type": "application/json" }).end(answer);
      },
    );

    const problems = await eventChecker(server.lago)(event);

    expect(problems.map(({ kind }) => kind)).toEqual(expected);
  });
});
