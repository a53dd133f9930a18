import { afterEach, describe, expect, it, vi } from "vitest";
import { eventChecker } from "../../src/events.ts";
import { LagoArgumentError } from "../../src/index.ts";
import { startLago, subscription } from "./lago-api.ts";

const event = { code: "storage", external_subscription_id: "sub", properties: { gb: 10 } };

afterEach(() => {
  vi.useRealTimers();
});

describe("the cache of eventChecker", () => {
  it("requests each object once for concurrent and later events", async () => {
    await using server = await startLago({});
    const checkEvent = eventChecker(server.lago);

    await Promise.all([checkEvent(event), checkEvent(event), checkEvent({ ...event, properties: { gb: "x" } })]);
    await checkEvent(event);

    expect(server.received).toHaveLength(2);
  });

  it("also caches missing objects", async () => {
    await using server = await startLago({ metrics: [], subscriptions: [] });
    const checkEvent = eventChecker(server.lago);

    await checkEvent(event);
    const asked = server.received.length;
    await checkEvent(event);

    expect(server.received).toHaveLength(asked);
  });

  it("requests an object again after the `ttl`", async () => {
    vi.useFakeTimers({ toFake: ["performance"] });
    await using server = await startLago({});
    const checkEvent = eventChecker(server.lago, { ttl: 5_000 });

    await checkEvent(event);
    vi.advanceTimersByTime(4_999);
    await checkEvent(event);
    const before = server.received.length;
    vi.advanceTimersByTime(1);
    await checkEvent(event);

    expect([before, server.received.length]).toEqual([2, 4]);
  });

  it("does not exceed `maxEntries`: the oldest entry is evicted first", async () => {
    const ids = ["one", "two", "three"];
    await using server = await startLago({ subscriptions: ids.map((external_id) => subscription({ external_id })) });
    const checkEvent = eventChecker(server.lago, { maxEntries: 2 });
    const ask = async (external_subscription_id: string): Promise<number> => {
      const before = server.received.length;
      await checkEvent({ ...event, external_subscription_id });
      return server.received.length - before;
    };

    const asked = [await ask("one"), await ask("two"), await ask("three"), await ask("three"), await ask("one")];

    expect(asked).toEqual([2, 1, 1, 0, 1]);
  });

  it.each<[string, object, string]>([
    ["a `ttl` of 0", { ttl: 0 }, "ttl"],
    ["a string as `ttl`", { ttl: "60" }, "ttl"],
    ["an infinite `ttl`", { ttl: Infinity }, "ttl"],
    ["no entries", { maxEntries: 0 }, "maxEntries"],
    ["an unknown option", { timeToLive: 1 }, "timeToLive"],
  ])("validates its options: %s", async (_, options, argument) => {
    await using server = await startLago({});

    expect(() => eventChecker(server.lago, options)).toThrow(expect.objectContaining({ argument }));
    expect(() => eventChecker(server.lago, options)).toThrow(LagoArgumentError);
  });
});
