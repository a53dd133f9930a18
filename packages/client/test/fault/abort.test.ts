import { getEventListeners } from "node:events";
import type { ServerResponse } from "node:http";
import { describe, expect, inject, it } from "vitest";
import { Lago, LagoAbortError } from "../../src/index.ts";
import { rejection } from "../rejection.ts";
import { transports } from "../transports.ts";
import { startFaultyServer } from "./faulty-server.ts";
import { kinds } from "./kinds.ts";

interface Aborted {
  readonly error: unknown;
  readonly listeners: readonly unknown[];
}

/**
 * Starts a top-up, aborts it immediately, and returns what the caller sees and how many listeners the signal still has.
 */
async function abortOne(lago: Lago, index: number): Promise<Aborted> {
  const controller = new AbortController();
  const call = lago.wallets.transactions.create(
    { wallet_id: "1a901a90-1a90-1a90-1a90-1a901a901a90", paid_credits: "100.0", name: `top-up ${index}` },
    { signal: controller.signal, onRequest: () => setImmediate(() => controller.abort("enough")) },
  );
  return { error: await rejection(call), listeners: getEventListeners(controller.signal, "abort") };
}

describe("1,000 aborted calls", () => {
  it("each end with an error, arrive at most once, and leave the client unchanged", async () => {
    let silent = true;
    const answer = (response: ServerResponse): void => {
      if (!silent) response.end(JSON.stringify(kinds.never.good));
    };
    await using server = await startFaultyServer({ answer }, Infinity, {});
    const transport = transports[inject("transport")]();
    const lago = new Lago({ apiKey: "key", baseUrl: server.url, fetch: transport.fetch });
    const { signal } = new AbortController();

    const errors: Aborted[] = [];
    // A hundred at a time: each has two ends of a connection, and the number of open files is limited.
    for (let first = 0; first < 1000; first += 100)
      errors.push(...(await Promise.all(Array.from({ length: 100 }, (_, index) => abortOne(lago, first + index)))));
    silent = false;
    const after = await kinds.never.call(lago, { signal });
    await transport.close();

    expect(errors).toHaveLength(1000);
    expect(errors.every(({ error }) => error instanceof LagoAbortError && error.cause === "enough")).toBe(true);
    expect(errors.every(({ listeners }) => listeners.length === 0)).toBe(true);
    expect(new Set(server.received).size).toBe(server.received.length);
    expect(after).toEqual(kinds.never.good.wallet_transactions);
    expect(getEventListeners(signal, "abort")).toEqual([]);
  });
});
