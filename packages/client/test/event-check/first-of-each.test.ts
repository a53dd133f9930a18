import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { type EventChecker, eventChecker, firstOfEach, LagoUncountedEventError } from "../../src/events.ts";
import { type EventOutcome, type EventSendInput, LagoError, type RejectedEvent } from "../../src/index.ts";
import { api } from "../events/events-api.ts";
import { type Contents, metric, startLago, subscription } from "./lago-api.ts";

const event: EventSendInput = { code: "storage", external_subscription_id: "sub", properties: { gb: 10 } };

interface Sent {
  readonly statuses: readonly string[];
  readonly rejected: readonly RejectedEvent[];
  /** The GET requests. */
  readonly reads: number;
}

/** Sends events with a check of the first event of each pair. */
async function send(
  contents: Contents,
  events: readonly EventSendInput[],
  onError?: (error: unknown) => void,
): Promise<Sent> {
  await using server = await startLago(contents);
  const outcomes: EventOutcome[] = [];
  const check = firstOfEach(eventChecker(server.lago), { onError });
  await server.lago
    .withOptions({ fetch: api([]) })
    .events.sendAll(events, { check, onOutcome: (outcome) => outcomes.push(outcome) });
  const ordered = outcomes.toSorted((one, other) => one.index - other.index);
  return {
    statuses: ordered.map(({ status }) => status),
    rejected: ordered.filter((outcome) => outcome.status === "rejected"),
    reads: server.received.length,
  };
}

describe("firstOfEach", () => {
  it("checks the first event of each pair, and lets the others pass", async () => {
    const subscriptions = ["a", "b"].map((external_id) => subscription({ external_id }));
    const events = ["a", "b", "a", "b", "a"].map((id) => ({ ...event, external_subscription_id: id }));

    const { statuses, reads } = await send({ subscriptions }, events);

    expect(statuses).toEqual(events.map(() => "delivered"));
    expect(reads).toBe(3);
  });

  it("returns no promise for a pair once one of its events has passed", async () => {
    await using server = await startLago({});
    const check = firstOfEach(eventChecker(server.lago));
    const stamped = { ...event, transaction_id: "t", timestamp: 1_770_000_000 };

    const first = await check(stamped);

    expect(first).toBeUndefined();
    expect(check({ ...stamped, properties: { gb: "not checked" } })).toBeUndefined();
    expect(check({ ...stamped, code: "other" })).toBeInstanceOf(Promise);
  });

  it.each<[string, Contents, Partial<EventSendInput>]>([
    ["code is unknown", {}, { code: "storag" }],
    ["subscription is unknown", {}, { external_subscription_id: "sub_" }],
    ["subscription is a customer", { customers: ["acme"] }, { external_subscription_id: "acme" }],
    ["metric has no charge", { metrics: [metric(), metric({ code: "seats" })] }, { code: "seats" }],
    [
      "subscription is terminated",
      {
        subscriptions: [
          subscription(),
          subscription({ external_id: "old", status: "terminated", terminated_at: "2026-01-02T00:00:00Z" }),
        ],
      },
      { external_subscription_id: "old" },
    ],
  ])("rejects every event of a pair whose %s, and sends the others", async (_, contents, fields) => {
    const bad = { ...event, ...fields };

    const { statuses, rejected, reads } = await send(contents, [bad, event, bad, event, bad]);
    const { reads: readsOfOne } = await send(contents, [bad, event]);

    expect(statuses).toEqual(["rejected", "delivered", "rejected", "delivered", "rejected"]);
    expect(rejected.map(({ error }) => error)).toEqual(rejected.map(() => expect.any(LagoUncountedEventError)));
    expect(reads).toBe(readsOfOne);
  });

  it("rejects events with a bad property, and stops checking after a valid one", async () => {
    const bad = { ...event, properties: { gb: "12 GB" } };

    const { statuses } = await send({}, [bad, bad, event, bad]);

    expect(statuses).toEqual(["rejected", "rejected", "delivered", "delivered"]);
  });

  it("lets one of ten common mistakes pass: the one that counts", async () => {
    const over = { status: "terminated", terminated_at: "2026-01-02T00:00:00Z" };
    const soon = { status: "pending", started_at: null };
    const new_ = { started_at: "2099-01-01T00:00:00.000Z" };
    const states = { sub: {}, over, soon, new_, "2": {}, "3": {}, "4": {} };
    const subscriptions = Object.entries(states).map(([external_id, state]) => subscription({ external_id, ...state }));
    const of = (external_subscription_id: string, properties: object = { gb: 1 }): EventSendInput => ({
      ...event,
      external_subscription_id,
      properties: { ...properties },
    });
    const slips = [
      { ...event, code: "Storage" },
      { ...event, code: "seats" },
      of("subb"),
      of("acme"),
      of("over"),
      of("soon"),
      of("new_"),
      of("2", { GB: 1 }),
      of("3", { gb: "1,5" }),
      of("4"),
    ];

    const { statuses } = await send({ subscriptions, customers: ["acme"] }, slips);

    expect(statuses).toEqual([...Array.from({ length: 9 }, () => "rejected"), "delivered"]);
  });

  it("sends an event that counts at another price than intended", async () => {
    const metrics = [metric({ filters: [{ key: "region", values: ["eu"] }] })];

    const { statuses } = await send({ metrics }, [{ ...event, properties: { gb: 1, region: "mars" } }]);

    expect(statuses).toEqual(["delivered"]);
  });

  it("rejects with an error that describes the problem and never prints a value", async () => {
    const secret = { code: "secret_code", external_subscription_id: "secret_sub", properties: { gb: "secret" } };

    const { rejected } = await send({ metrics: [metric({ code: "secret_code" })] }, [secret]);

    const [error] = rejected.map((outcome) => outcome.error);
    expect(error).toBeInstanceOf(LagoError);
    expect(error).toMatchObject({
      name: "LagoUncountedEventError",
      problems: [{ kind: "unknown_subscription" }, { kind: "not_a_number", field: "properties.gb" }],
    });
    expect(error?.message).toBe(
      "Lago would accept this event but not bill it. `external_subscription_id`: No subscription has this `external_id`. " +
        "`properties.gb`: Lago cannot read this as a number: pass a number or a string such as `12` or `-1.5`, not `1e3` or `1,5`.",
    );
    for (const text of [String(error), JSON.stringify(error), inspect(error, { showHidden: true })])
      expect(text).not.toContain("secret");
  });

  it.each<[string, EventChecker]>([
    ["rejects", async () => Promise.reject(new Error("No network."))],
    ["rejects with an error of the client", async () => Promise.reject(new LagoError("No right to read."))],
  ])("sends events if the checker %s, reports the error, and does not check again", async (_, checkEvent) => {
    let asked = 0;
    const errors: unknown[] = [];
    const check = firstOfEach(
      async (one) => {
        asked++;
        return checkEvent(one);
      },
      { onError: (error) => errors.push(error) },
    );
    const stamped = { ...event, transaction_id: "t" };

    const given = [await check(stamped), await check(stamped)];

    expect(given).toEqual([undefined, undefined]);
    expect([asked, errors.length]).toEqual([1, 1]);
  });

  it.each<[string, object]>([
    ["a misspelled option", { onFailure: () => undefined }],
    ["an option that is not a function", { onError: "log" }],
  ])("refuses %s", (_, options) => {
    expect(() => firstOfEach(async () => [], options)).toThrow(/onFailure|onError/);
  });
});
