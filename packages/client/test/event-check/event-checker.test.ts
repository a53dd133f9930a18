import { describe, expect, it } from "vitest";
import { type EventProblem, eventChecker } from "../../src/events.ts";
import { type EventSendInput, LagoArgumentError, LagoPermissionError } from "../../src/index.ts";
import { rejection } from "../rejection.ts";
import { type Contents, metric, startLago, subscription } from "./lago-api.ts";

const event = {
  transaction_id: "t",
  code: "storage",
  external_subscription_id: "sub",
  timestamp: new Date("2026-03-01T12:00:00Z"),
  properties: { gb: 10 },
} satisfies EventSendInput;

async function problemsOf(contents: Contents, fields: Partial<EventSendInput> = {}): Promise<readonly EventProblem[]> {
  await using server = await startLago(contents);
  return await eventChecker(server.lago)({ ...event, ...fields });
}

async function kindsOf(contents: Contents, fields: Partial<EventSendInput> = {}): Promise<unknown> {
  return (await problemsOf(contents, fields)).map(({ kind, field }) => [kind, field]);
}

describe("eventChecker", () => {
  it("reports no problem for an event that counts, with two requests", async () => {
    await using server = await startLago({});

    const problems = await eventChecker(server.lago)(event);

    expect(problems).toEqual([]);
    expect(server.received.map(({ url }) => url).toSorted((one = "", other = "") => one.localeCompare(other))).toEqual([
      "/api/v1/billable_metrics/storage",
      "/api/v1/subscriptions/sub",
    ]);
  });

  it.each<[string, string, string | undefined]>([
    ["a missing letter", "storag", "storage"],
    ["two swapped letters", "stroage", "storage"],
    ["another case", "Storage", "storage"],
    ["a hyphen instead of an underscore", "api-calls", "api_calls"],
    ["a plural", "storages", "storage"],
    ["nothing in common", "seats", undefined],
    ["a name that is not similar to any code", "x", undefined],
  ])("reports that no metric has the code, and suggests a similar one: %s", async (_, code, nearest) => {
    const metrics = [metric({ code: "api_calls" }), metric()];

    const [problem, ...others] = await problemsOf({ metrics }, { code });

    expect(problem).toMatchObject({ kind: "unknown_code", field: "code", counted: false });
    expect(problem?.message).toBe(`No billable metric has this code.${nearest ? ` Did you mean \`${nearest}\`?` : ""}`);
    expect(others).toEqual([]);
  });

  it("reports that the plan has no charge for the metric", async () => {
    const kinds = await kindsOf({ subscriptions: [subscription({}, ["seats"])] });

    expect(kinds).toEqual([["no_charge", "code"]]);
  });

  it.each<[string, Contents, string]>([
    ["unknown", { subscriptions: [] }, "unknown_subscription"],
    ["a customer", { subscriptions: [], customers: ["sub"] }, "customer_id"],
    ["pending", { subscriptions: [subscription({ status: "pending", started_at: null })] }, "subscription_pending"],
    [
      "waiting for a payment",
      { subscriptions: [subscription({ status: "incomplete", started_at: null })] },
      "subscription_incomplete",
    ],
    ["canceled", { subscriptions: [subscription({ status: "canceled", started_at: null })] }, "subscription_canceled"],
    [
      "terminated",
      { subscriptions: [subscription({ status: "terminated", terminated_at: "2026-02-01T00:00:00Z" })] },
      "subscription_terminated",
    ],
    ["past its end", { subscriptions: [subscription({ ending_at: "2026-02-01T00:00:00Z" })] }, "subscription_ended"],
    [
      "terminated, and the next is pending",
      {
        subscriptions: [
          subscription({ status: "terminated", terminated_at: "2026-02-01T00:00:00Z" }),
          subscription({ status: "pending", started_at: null }),
        ],
      },
      "subscription_pending",
    ],
    [
      "another customer's with the same name",
      {
        subscriptions: [
          subscription({
            external_customer_id: "other",
            external_id: "other",
            status: "terminated",
            terminated_at: null,
          }),
          subscription({ status: "canceled", started_at: null }),
        ],
      },
      "subscription_canceled",
    ],
  ])("reports that the subscription is %s", async (_, contents, kind) => {
    const kinds = await kindsOf(contents);

    expect(kinds).toEqual([[kind, "external_subscription_id"]]);
  });

  it.each<[string, string, string | null]>([
    ["of an active one", "active", null],
    ["of a terminated one", "terminated", "2026-05-01T00:00:00Z"],
  ])("reports that the event is from before the start %s", async (_, status, terminated_at) => {
    const started_at = "2026-04-01T00:00:00.000Z";

    const kinds = await kindsOf({ subscriptions: [subscription({ status, started_at, terminated_at })] });

    expect(kinds).toEqual([["subscription_not_started", "timestamp"]]);
  });

  it.each<[string, object[]]>([
    ["at the time when a subscription starts", [{ started_at: "2026-03-01T12:00:00.000Z" }]],
    ["of a subscription without a start", [{ started_at: null }]],
    ["at the time when it ends", [{ status: "terminated", terminated_at: "2026-03-01T12:00:00Z" }]],
    ["before an end in the future", [{ ending_at: "2026-12-31T00:00:00Z" }]],
    ["of a subscription that was active then", [{ status: "terminated", terminated_at: "2026-04-01T00:00:00Z" }]],
    [
      "from before a plan change",
      [
        { started_at: "2026-04-01T00:00:00.000Z" },
        { status: "terminated", terminated_at: "2026-04-01T00:00:00Z" },
        { status: "terminated", started_at: "2025-01-01T00:00:00Z", terminated_at: "2026-01-01T00:00:00Z" },
      ],
    ],
    [
      "of a subscription whose next one is pending",
      [
        { status: "pending", started_at: null },
        { status: "terminated", terminated_at: "2026-04-01T00:00:00Z" },
      ],
    ],
  ])("accepts an event %s", async (_, subscriptions) => {
    const kinds = await kindsOf({ subscriptions: subscriptions.map((fields) => subscription(fields)) });

    expect(kinds).toEqual([]);
  });

  it("reports every problem, without a value of the event", async () => {
    const problems = await problemsOf(
      { subscriptions: [], metrics: [metric({ filters: [{ key: "region", values: ["eu"] }] })] },
      { external_subscription_id: "secret-id", properties: { gb: "secret-gb", region: "secret-region" } },
    );

    expect(problems.map(({ kind }) => kind)).toEqual(["unknown_subscription", "not_a_number", "unknown_filter_value"]);
    expect(JSON.stringify(problems)).not.toContain("secret");
  });

  it("rejects an event that cannot be sent, without a request", async () => {
    await using server = await startLago({});

    const error = await rejection(eventChecker(server.lago)({ ...event, code: " " }));

    expect(error).toBeInstanceOf(LagoArgumentError);
    expect(server.received).toEqual([]);
  });

  it("rejects if a request fails, and makes the request again the next time", async () => {
    let refuses = true;
    await using server = await startLago({}, (_, response) => {
      if (refuses) response.writeHead(403, { "content-type": "application/json" }).end('{"status":403,"code":"x"}');
    });
    const checkEvent = eventChecker(server.lago);

    const error = await rejection(checkEvent(event));
    refuses = false;

    expect(error).toBeInstanceOf(LagoPermissionError);
    expect(await checkEvent(event)).toEqual([]);
  });

  it.each(["/billable_metrics/storage", "/subscriptions/sub", "/customers/sub"])(
    "does not treat a proxy's 404 as the API's: %s",
    async (path) => {
      await using server = await startLago(
        { subscriptions: path.startsWith("/customers") ? [] : undefined },
        (request, response) => {
          if (request.url?.includes(path))
            response.writeHead(404, { "content-type": "application/json" }).end('{"message":"no route matched"}');
        },
      );

      const error = await rejection(eventChecker(server.lago)(event));

      expect(error).toMatchObject({ name: "LagoNotFoundError", code: undefined });
    },
  );
});
