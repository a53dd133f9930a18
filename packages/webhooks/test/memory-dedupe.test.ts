import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { memoryDedupe } from "../src/index.ts";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["performance"] });
});

afterEach(() => {
  vi.useRealTimers();
});

it("gives a claim to one of two who ask at the same time", async () => {
  const store = memoryDedupe();

  const claims = await Promise.all([store.claim("key", "one"), store.claim("key", "other")]);

  expect(claims).toEqual(["claimed", "in_progress"]);
});

it("keeps what is done for ever", async () => {
  const store = memoryDedupe({ lease: 1000 });
  await store.claim("key", "one");
  await store.complete("key", "one");
  vi.advanceTimersByTime(1_000_000_000);

  expect(await store.claim("key", "other")).toBe("duplicate");
});

it("ends a claim with its lease, so that what hangs does not lose a webhook for ever", async () => {
  const store = memoryDedupe({ lease: 1000 });
  await store.claim("key", "one");

  vi.advanceTimersByTime(999);
  const before = await store.claim("key", "other");
  vi.advanceTimersByTime(1);
  const after = await store.claim("key", "other");

  expect([before, after]).toEqual(["in_progress", "claimed"]);
});

it("does not end the claim of another", async () => {
  const store = memoryDedupe({ lease: 1000 });
  await store.claim("key", "one");
  vi.advanceTimersByTime(1000);
  await store.claim("key", "other");

  await store.release("key", "one");

  expect(await store.claim("key", "third")).toBe("in_progress");
});

it("forgets the oldest beyond its bound", async () => {
  const store = memoryDedupe({ maxKeys: 2 });
  for (const key of ["a", "b", "c"]) {
    await store.claim(key, "token");
    await store.complete(key, "token");
  }

  expect([await store.claim("c", "token"), await store.claim("b", "token")]).toEqual(["duplicate", "duplicate"]);
  expect(await store.claim("a", "token")).toBe("claimed");
});
