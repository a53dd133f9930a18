import * as fc from "fast-check";
import { expect, it } from "vitest";
import { type EventOutcome, type EventSendInput, type Fetch, Lago } from "../../src/index.ts";
import { EventStore } from "../events/event-store.ts";

/** How the network handles a request: passes it, loses it, or loses its response. */
type Weather = "fair" | "lost" | "response lost" | "gateway down";

/** Simulates the API: the stored events are those that were billed. */
function api(store: EventStore, weather: () => Weather): Fetch {
  return async (url, { method, body }) => {
    const now = weather();
    if (now === "lost") throw new TypeError("fetch failed", { cause: { code: "ECONNRESET" } });
    const [status, answer] = store.answer(method, new URL(url), body);
    if (now === "response lost") throw new TypeError("fetch failed", { cause: { code: "ECONNRESET" } });
    if (now === "gateway down") return new Response("<html>", { status: 502 });
    return Response.json(answer, { status });
  };
}

const storeOfGood = (): EventStore => new EventStore([], ({ code }) => code === "bad");

const goodEvent = fc.record({ code: fc.constant("good"), external_subscription_id: fc.constant("sub") });
const badEvent = fc.record({ code: fc.constant("bad"), external_subscription_id: fc.constant("sub") });
const lateEvent = fc.record({
  code: fc.constant("late"),
  external_subscription_id: fc.constant("sub"),
  timestamp: fc.constant(1_651_240_791_123),
});
const events = fc.array(
  fc.oneof(
    { weight: 20, arbitrary: goodEvent },
    { weight: 1, arbitrary: badEvent },
    { weight: 1, arbitrary: lateEvent },
  ),
  { maxLength: 450, size: "max" },
);
const weathers = fc.array(fc.constantFrom<Weather>("fair", "fair", "fair", "lost", "response lost", "gateway down"), {
  maxLength: 30,
});

it("sendAll delivers each good event once, reports each bad one and loses none", async () => {
  await fc.assert(
    fc.asyncProperty(events, weathers, fc.integer({ min: 1, max: 5 }), async (all, sky, concurrency) => {
      const store = storeOfGood();
      const coming = [...sky];
      const fetch = api(store, () => coming.shift() ?? "fair");
      const lago = new Lago({ apiKey: "key", fetch, maxRetries: 30, retryDelay: 0 });
      const outcomes: EventOutcome[] = [];

      const summary = await lago.events.sendAll(all, { concurrency, onOutcome: (outcome) => outcomes.push(outcome) });

      const good = all.filter(({ code }) => code === "good").length;
      expect(summary).toMatchObject({ delivered: good, rejected: all.length - good, failed: 0 });
      expect(outcomes.map(({ index }) => index).sort((a, b) => a - b)).toEqual(all.map((_, index) => index));
      expect(outcomes.every(({ index, status }) => (status === "delivered") === (all[index]?.code === "good"))).toBe(
        true,
      );
      expect(store.all.map(({ code }) => code)).toEqual(Array.from({ length: good }, () => "good"));
    }),
    { numRuns: 60 },
  );
});

it("sendAll reports for each event whether it is stored or its outcome is unknown, if the network stays down", async () => {
  await fc.assert(
    fc.asyncProperty(events, weathers, async (all, sky) => {
      const store = storeOfGood();
      const coming = [...sky];
      const fetch = api(store, () => coming.shift() ?? "fair");
      const lago = new Lago({ apiKey: "key", fetch, maxRetries: 0, maxOutage: 0 });
      const outcomes: EventOutcome[] = [];

      await lago.events.sendAll(generate(all), { onOutcome: (outcome) => outcomes.push(outcome) });

      const delivered = outcomes.filter(({ status }) => status === "delivered");
      const ids = new Set(store.all.map(({ transaction_id: id }) => id));
      const unknown = outcomes.filter(
        (outcome) => outcome.status === "failed" && ids.has(outcome.event.transaction_id),
      );
      expect(outcomes).toHaveLength(all.length);
      expect(delivered.length + unknown.length).toBe(ids.size);
      expect(unknown).toEqual(unknown.filter(({ status, ...rest }) => status === "failed" && "error" in rest));
    }),
    { numRuns: 60 },
  );
});

async function* generate(all: readonly EventSendInput[]): AsyncGenerator<EventSendInput> {
  yield* all;
}
