import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { memoryDedupe } from "../src/index.ts";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["performance"] });
});

afterEach(() => {
  vi.useRealTimers();
});

it("grants one of two concurrent claims", async () => {
  const store = memoryDedupe();

  const claims = await Promise.all([store.claim("key", "one"), store.claim("key", "other")]);

  expect(claims).toEqual(["claimed", "in_progress"]);
});

it("remembers a delivery that is done permanently", async () => {
  const store = memoryDedupe({ lease: 1000 });
  await store.claim("key", "one");
  await store.complete("key", "one");
  vi.advanceTimersByTime(1_000_000_000);

  expect(await store.claim("key", "other")).toBe("duplicate");
});

it("ends a claim with its lease, so that a handler that hangs does not lose a webhook", async () => {
  const store = memoryDedupe({ lease: 1000 });
  await store.claim("key", "one");

  vi.advanceTimersByTime(999);
  const before = await store.claim("key", "other");
  vi.advanceTimersByTime(1);
  const after = await store.claim("key", "other");

  expect([before, after]).toEqual(["in_progress", "claimed"]);
});

it("does not release a claim with another token", async () => {
  const store = memoryDedupe({ lease: 1000 });
  await store.claim("key", "one");
  vi.advanceTimersByTime(1000);
  await store.claim("key", "other");

  await store.release("key", "one");

  expect(await store.claim("key", "third")).toBe("in_progress");
});

it("forgets the oldest delivery above `maxKeys`", async () => {
  const store = memoryDedupe({ maxKeys: 2 });
  for (const key of ["a", "b", "c"]) {
    await store.claim(key, "token");
    await store.complete(key, "token");
  }

  expect([await store.claim("c", "token"), await store.claim("b", "token")]).toEqual(["duplicate", "duplicate"]);
  expect(await store.claim("a", "token")).toBe("claimed");
});
