import { describe, expect, it } from "vitest";
import {
  type EventCheck,
  type EventOutcome,
  type EventSendInput,
  Lago,
  LagoAbortError,
  LagoArgumentError,
  LagoError,
  type SendAllOptions,
} from "../../src/index.ts";
import { rejection } from "../rejection.ts";
import { api, event, events } from "./events-api.ts";

const problem = new LagoError("Nobody counts this.");

/** Sends events with a check, and returns their outcomes and the number of events in each request. */
async function send(
  given: Iterable<EventSendInput>,
  check: EventCheck,
  options: SendAllOptions = {},
): Promise<{ readonly batches: readonly number[]; readonly outcomes: readonly EventOutcome[] }> {
  const batches: number[] = [];
  const outcomes: EventOutcome[] = [];
  const lago = new Lago({ apiKey: "key", fetch: api(batches) });
  await lago.events.sendAll(given, { check, onOutcome: (outcome) => outcomes.push(outcome), ...options });
  return { batches, outcomes };
}

describe("the `check` of events.sendAll", () => {
  it("rejects an event if it returns an error, and sends the others", async () => {
    const given = events(5).with(2, { ...event, code: "bad" });

    const { batches, outcomes } = await send(given, async ({ code }) => (code === "bad" ? problem : undefined));

    expect(batches).toEqual([4]);
    expect(outcomes.find(({ index }) => index === 2)).toMatchObject({ status: "rejected", fields: {}, error: problem });
    expect(outcomes.filter(({ status }) => status === "delivered")).toHaveLength(4);
  });

  it("receives an event in its final form, with its ID and its time", async () => {
    const seen: unknown[] = [];

    const { outcomes } = await send(events(3), (one) => void seen.push(one));

    expect(seen).toEqual(outcomes.map((outcome) => outcome.event));
    expect(seen).toMatchObject(events(3).map(() => ({ transaction_id: expect.any(String) })));
  });

  it.each<[string, EventCheck]>([
    ["throws", () => JSON.parse("{")],
    [
      "throws an error of the client",
      () => {
        throw problem;
      },
    ],
    ["rejects", () => Promise.reject(new Error("No network."))],
    ["rejects with an error of the client", () => Promise.reject(problem)],
    ["rejects with nothing", () => Promise.reject(undefined)],
  ])("loses no event if it %s", async (_, check) => {
    const { batches, outcomes } = await send(events(150), check);

    expect(batches).toEqual([100, 50]);
    expect(outcomes.every(({ status }) => status === "delivered")).toBe(true);
  });

  it("is not called for an event that cannot be sent", async () => {
    const { outcomes } = await send([{ ...event, code: "" }], async () => problem);

    expect(outcomes).toMatchObject([{ status: "rejected", error: expect.any(LagoArgumentError) }]);
  });

  it("is called in sequence, so no more events are read than are checked", async () => {
    let [running, most] = [0, 0];
    const check: EventCheck = async () => {
      most = Math.max(most, ++running);
      await new Promise(setImmediate);
      running--;
      return undefined;
    };

    await send(events(20), check);

    expect(most).toBe(1);
  });

  it("reports the event that is being checked during an abort as failed", async () => {
    const controller = new AbortController();
    const outcomes: EventOutcome[] = [];
    const lago = new Lago({ apiKey: "key", fetch: api([]) });
    const sending = lago.events.sendAll(events(3), {
      signal: controller.signal,
      check: async () => {
        controller.abort();
        return undefined;
      },
      onOutcome: (outcome) => outcomes.push(outcome),
    });

    const error = await rejection(sending);

    expect(error).toBeInstanceOf(LagoAbortError);
    expect(outcomes.map(({ index, status }) => [index, status])).toEqual([[0, "failed"]]);
  });

  it("must be a function", async () => {
    // As: only callers without types pass this.
    const options = { check: true } as unknown as SendAllOptions;

    const error = await rejection(new Lago({ apiKey: "key" }).events.sendAll([], options));

    expect(error).toMatchObject({ argument: "check", name: "LagoArgumentError" });
  });
});
