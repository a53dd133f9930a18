import { describe, expect, it } from "vitest";
import { type EventSendInput, Lago, LagoApiError, summaryOf } from "../../src/index.ts";
import { rejection } from "../rejection.ts";
import { api, event, events, refusal } from "./events-api.ts";

const html = (status: number): Response => new Response("<html>", { status });
const tooMany = (): Response => Response.json({ status: 422, code: "too_many_events" }, { status: 422 });

describe("events.sendAll, if the API refuses the size of a batch,", () => {
  it.each<[string, () => Response, number]>([
    ["a gateway's 413", () => html(413), 10],
    ["a 422 `too_many_events`", tooMany, 7],
    ["a 422 `too_many_events`, of one at a time", tooMany, 1],
    ["a 400", () => html(400), 50],
    ["a 422 that is a string", () => refusal("too long"), 99],
  ])("continues with the size that is accepted, after %s", async (_, answer, limit) => {
    const batches: number[] = [];
    const fetch = api(batches, ({ length }) => (length > limit ? answer() : undefined));
    const lago = new Lago({ apiKey: "key", fetch });

    const summary = await lago.events.sendAll(events(1000), { concurrency: 1 });

    expect(summary).toMatchObject({ delivered: 1000, undelivered: [] });
    expect(batches.slice(199).filter((size) => size > limit)).toEqual([]);
  });

  it("keeps the size if a single event was the reason", async () => {
    const batches: number[] = [];
    const fetch = api(batches, (sent) => (sent.some(({ code }) => code === "bad") ? html(413) : undefined));
    const lago = new Lago({ apiKey: "key", fetch });

    const { delivered, rejected } = await lago.events.sendAll(events(1000).with(0, { ...event, code: "bad" }), {
      concurrency: 1,
    });

    expect([delivered, rejected]).toEqual([999, 1]);
    expect(Math.max(...batches.slice(-9))).toBeGreaterThanOrEqual(50);
    expect(batches.length).toBeLessThan(40);
  });
});

describe("events.sendAll, if the API refuses every event for a reason unrelated to events,", () => {
  it.each<[string, () => Response]>([
    ["a gateway's 413", () => html(413)],
    ["a 413 with JSON", () => Response.json({ status: 413 }, { status: 413 })],
    ["a 400", () => Response.json({ status: 400, error: "BadRequest" }, { status: 400 })],
    ["a 422 that is a string", () => refusal("no")],
    ["a 422 with only a code", () => Response.json({ status: 422, code: "locked" }, { status: 422 })],
    ["a 404", () => Response.json({ status: 404, code: "resource_not_found" }, { status: 404 })],
    ["a 405", () => html(405)],
    ["a 410", () => html(410)],
  ])("gives up after a few batches: %s", async (_, answer) => {
    const batches: number[] = [];
    let read = 0;
    const source = function* (): Generator<EventSendInput> {
      while (read++ < 100_000) yield event;
    };
    const lago = new Lago({ apiKey: "key", fetch: api(batches, answer), maxRetries: 0 });

    const error = await rejection(lago.events.sendAll(source()));

    expect(error).toBeInstanceOf(LagoApiError);
    expect(batches.length).toBeLessThan(3 * 199);
    expect(read).toBeLessThan(1500);
    const { delivered, rejected, failed } = summaryOf(error) ?? {};
    expect(delivered).toBe(0);
    // The source may have yielded one more event.
    expect(read - Number(rejected) - Number(failed)).toBeLessThanOrEqual(1);
  });

  it.each<[string, (request: number) => boolean]>([
    ["a whole batch", (request) => request <= 199],
    ["every other event", (request) => request % 2 === 0],
  ])("does not give up while some events are accepted in between: %s is refused", async (_, isRefused) => {
    const batches: number[] = [];
    const fetch = api(batches, ({ length }, request) => (isRefused(request) || length > 1 ? html(413) : undefined));
    const lago = new Lago({ apiKey: "key", fetch });

    const { delivered, rejected } = await lago.events.sendAll(events(600), { concurrency: 1 });

    expect(delivered + rejected).toBe(600);
    expect(delivered).toBeGreaterThan(200);
  });

  it("does not give up on events that the API names, regardless of their number", async () => {
    const lago = new Lago({
      apiKey: "key",
      fetch: api([], (sent) => refusal(Object.fromEntries(sent.map((_, index) => [index, { code: ["invalid"] }])))),
    });

    const summary = await lago.events.sendAll(events(1000));

    expect(summary).toMatchObject({ delivered: 0, rejected: 1000, failed: 0 });
  });

  it.each([500, 503, 429, 408, 409])("does not give up on a %i, which is transient", async (status) => {
    const lago = new Lago({ apiKey: "key", fetch: api([], () => html(status)), maxRetries: 0 });

    const summary = await lago.events.sendAll(events(1000), { maxOutage: 0 });

    expect(summary).toMatchObject({ failed: 1000 });
  });
});
