import { describe, expect, it, vi } from "vitest";
import { memoryDedupe } from "../src/index.ts";
import { deliver, invoiceCreated } from "./delivery.ts";
import { endpoint, unwanted } from "./endpoint.ts";

const { headers } = await deliver("hmac", invoiceCreated);

describe("a delivery that comes again", () => {
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

  it("is processed again after its handler failed", async () => {
    const handled = vi.fn<() => Promise<void>>().mockRejectedValueOnce(new Error("The database is down."));
    const send = endpoint({ handlers: { unknown: handled } });

    const answers = [await send(), await send(), await send()];

    expect(answers.map(([, reason]) => reason)).toEqual(["failed", "processed", "duplicate"]);
  });

  it("while the first is being processed is told to come again", async () => {
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

  it("is known by its key, and must have one", async () => {
    const unsigned = new Headers(headers as Record<string, string>);
    unsigned.delete("x-lago-unique-key");
    const send = endpoint({ handlers: { unknown: unwanted } });

    await expect(send({ headers: unsigned })).resolves.toEqual([401, "missing_header"]);
  });

  it("is known by what the user says, even under another key, which is not signed", async () => {
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

  it("is processed again where nothing is to be remembered", async () => {
    const send = endpoint({ handlers: { unknown: () => undefined }, dedupe: memoryDedupe({ maxKeys: 0 }) });

    const answers = [await send(), await send()];

    expect(answers.map(([, reason]) => reason)).toEqual(["processed", "processed"]);
  });
});

describe("a store that fails", () => {
  it("to claim keeps the delivery back, and Lago comes again", async () => {
    const send = endpoint({
      handlers: { unknown: unwanted },
      dedupe: { claim: broken, complete: broken, release: broken },
    });

    await expect(send()).resolves.toEqual([500, "failed"]);
  });

  it("to note what is done does not have it done again", async () => {
    const onError = vi.fn<(...told: unknown[]) => void>();
    const dedupe = { claim, complete: broken, release: broken };

    const answer = await endpoint({ handlers: { unknown: () => undefined }, dedupe, onError })();

    expect(answer).toEqual([200, "processed"]);
    expect(onError).toHaveBeenCalledWith(expect.any(Error), { status: 200, reason: "processed" });
  });

  it("to release a claim changes nothing in the answer", async () => {
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
