import { type EventInput, Lago, type LagoOptions } from "@lagokit/client";
import { fakeLago } from "@lagokit/testing";
import { onTestFinished } from "vitest";
import type { Fault } from "./fault.ts";
import { PlainLago } from "./plain-lago.ts";

/** A Lago whose next requests can fail. */
export interface FaultyLago {
  client(options?: LagoOptions): Lago;
  /** Fails the next requests. */
  fail(fault: Exclude<Fault, "hang">, times: number): void;
  /** Number of requests so far. */
  readonly requests: number;
  /** The IDs of the events that it has. */
  readonly ids: readonly string[];
  /** Has events from the start. */
  has(events: readonly EventInput[]): Promise<void>;
}

/** The servers on which the outbox is tested: a plain HTTP server, and the fake of `@lagokit/testing`. */
export const servers: readonly (readonly [name: string, start: () => Promise<FaultyLago>])[] = [
  ["a plain HTTP server", startPlain],
  ["the fake of @lagokit/testing", startFake],
];

async function startPlain(): Promise<FaultyLago> {
  const server = await new PlainLago().listen();
  onTestFinished(() => server.close());
  const faults: Fault[] = [];
  server.fault = () => faults.shift();
  const client = (options: LagoOptions = {}): Lago =>
    new Lago({ apiKey: "key-of-a-test", baseUrl: server.url, ...options });
  return {
    client,
    fail: (fault, times) => void faults.push(...Array.from({ length: times }, () => fault)),
    get requests() {
      return server.calls.length;
    },
    get ids() {
      return server.events.all.map(({ transaction_id: id }) => id).toSorted();
    },
    has: async (events) => void (await client().events.sendAll(events)),
  };
}

async function startFake(): Promise<FaultyLago> {
  const fake = fakeLago();
  const client = (options: LagoOptions = {}): Lago =>
    new Lago({ apiKey: fake.apiKey, baseUrl: fake.url, fetch: fake.fetch, ...options });
  return {
    client,
    fail(fault, times) {
      if (fault === "lost") fake.loseAnswer("*", { times });
      else fake.fail("*", fault === "reset" ? { connection: "reset", times } : { ...fault, times });
    },
    get requests() {
      return fake.requests.length;
    },
    get ids() {
      return fake
        .events()
        .map(({ transaction_id: id }) => id)
        .toSorted();
    },
    has: async (events) => void (await client().events.sendAll(events)),
  };
}
