import { describe, expect, it, vi } from "vitest";
import { memoryDedupe } from "../src/index.ts";
import { deliver, invoiceCreated } from "./delivery.ts";
import { endpoint, unwanted } from "./endpoint.ts";

const { headers } = await deliver("hmac", invoiceCreated);

describe("a repeated delivery", () => {
  it("is not processed twice", async () => {
    const handled = vi.fn<(...given: unknown[]) => void>();
    const send = endpoint({ handlers: { unknown: handled } });

    const answers = [await send(), await send()];

    expect(answers).toEqual([
      [200, "processed"],
      [200, "duplicate"],
    ]);
    expect(handled).toHaveBeenCalledOnce();
  });

  it("is processed again after a failure of its handler", async () => {
    const handled = vi.fn<() => Promise<void>>().mockRejectedValueOnce(new Error("The database is down."));
    const send = endpoint({ handlers: { unknown: handled } });

    const answers = [await send(), await send(), await send()];

    expect(answers.map(([, reason]) => reason)).toEqual(["failed", "processed", "duplicate"]);
  });

  it("receives a 409 while the first is being processed", async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const send = endpoint({ handlers: { unknown: () => promise } });

    const first = send();
    await new Promise(setImmediate);
    const second = await send();
    resolve();

    expect(second).toEqual([409, "in_progress"]);
    await expect(first).resolves.toEqual([200, "processed"]);
    await expect(send()).resolves.toEqual([200, "duplicate"]);
  });

  it("is recognized by its unique key, which is required", async () => {
    const unsigned = new Headers(headers as Record<string, string>);
    unsigned.delete("x-lago-unique-key");
    const send = endpoint({ handlers: { unknown: unwanted } });

    await expect(send({ headers: unsigned })).resolves.toEqual([401, "missing_header"]);
  });

  it("is recognized by `dedupeKey`, even with another unique key", async () => {
    const send = endpoint({
      handlers: { unknown: () => undefined },
      dedupeKey: async (event) => JSON.stringify(event),
    });

    const answers = [
      await send(),
      await send({ headers: { ...headers, "x-lago-unique-key": "another" } as HeadersInit }),
    ];

    expect(answers.map(([, reason]) => reason)).toEqual(["processed", "duplicate"]);
  });

  it("is processed again if the store remembers nothing", async () => {
    const send = endpoint({ handlers: { unknown: () => undefined }, dedupe: memoryDedupe({ maxKeys: 0 }) });

    const answers = [await send(), await send()];

    expect(answers.map(([, reason]) => reason)).toEqual(["processed", "processed"]);
  });
});

describe("a store that fails", () => {
  it("to claim responds with 500 and does not call the handler", async () => {
    const send = endpoint({
      handlers: { unknown: unwanted },
      dedupe: { claim: broken, complete: broken, release: broken },
    });

    await expect(send()).resolves.toEqual([500, "failed"]);
  });

  it("to complete a claim does not repeat the work", async () => {
    const onError = vi.fn<(...told: unknown[]) => void>();
    const dedupe = { claim, complete: broken, release: broken };

    const answer = await endpoint({ handlers: { unknown: () => undefined }, dedupe, onError })();

    expect(answer).toEqual([200, "processed"]);
    expect(onError).toHaveBeenCalledWith(expect.any(Error), { status: 200, reason: "processed" });
  });

  it("to release a claim does not change the response", async () => {
    const onError = vi.fn<(...told: unknown[]) => void>();
    const failure = new Error("No.");
    const dedupe = { claim, complete: broken, release: async () => broken() };

    const answer = await endpoint({ handlers: { unknown: () => Promise.reject(failure) }, dedupe, onError })();

    expect(answer).toEqual([500, "failed"]);
    expect(onError.mock.calls.map(([error]) => error)).toEqual([failure, new Error("The store is down.")]);
  });
});

function claim(): "claimed" {
  return "claimed";
}

function broken(): never {
  throw new Error("The store is down.");
}
