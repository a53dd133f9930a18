import type { DedupeStore } from "@lagokit/webhooks";
import { DatabaseSync } from "node:sqlite";
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { redisDedupe } from "../src/redis-dedupe.ts";
import { sqlDedupe } from "../src/sql-dedupe.ts";
import { startRedis } from "./start-redis.ts";

const redis = await startRedis();
const stores: [string, () => DedupeStore][] = [
  ["SQL", () => sqlDedupe(new DatabaseSync(":memory:"))],
  ["Redis", () => redisDedupe(redis.client)],
];

afterAll(() => redis.stop());

describe.each(stores)("a store in %s", (_name, make) => {
  let store: DedupeStore;
  let key: string;

  beforeEach(() => {
    [store, key] = [make(), crypto.randomUUID()];
  });

  it("grants only one of two simultaneous claims", async () => {
    const claims = await Promise.all([store.claim(key, "one"), store.claim(key, "other")]);

    expect(claims).toEqual(["claimed", "in_progress"]);
  });

  it("reports a completed delivery as a duplicate", async () => {
    await store.claim(key, "one");
    await store.complete(key, "one");

    expect(await store.claim(key, "other")).toBe("duplicate");
  });

  it("grants a claim again after its owner, and only its owner, has released it", async () => {
    await store.claim(key, "one");
    await store.release(key, "other");
    const before = await store.claim(key, "other");
    await store.release(key, "one");
    const after = await store.claim(key, "other");

    expect([before, after]).toEqual(["in_progress", "claimed"]);
  });

  it("keeps a completed delivery when a slow process fails", async () => {
    await store.claim(key, "one");
    await store.complete(key, "other");
    await store.release(key, "one");

    expect(await store.claim(key, "third")).toBe("duplicate");
  });
});

describe("a claim of a dead process", () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"] }));
  afterEach(() => void vi.useRealTimers());

  it("expires in SQL before Lago's last attempt", async () => {
    const store = sqlDedupe(new DatabaseSync(":memory:"));
    await store.claim("key", "one");

    vi.advanceTimersByTime(19_999);
    const before = await store.claim("key", "other");
    vi.advanceTimersByTime(1);
    const after = await store.claim("key", "other");

    expect([before, after]).toEqual(["in_progress", "claimed"]);
  });
});
