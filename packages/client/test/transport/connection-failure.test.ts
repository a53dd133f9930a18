import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { type Fetch, Lago, LagoConnectionError } from "../../src/index.ts";
import { openapiFetch } from "../../src/openapi-fetch.ts";
import { rejection } from "../rejection.ts";

function throwing(thrown: unknown, calls: unknown[]): Fetch {
  return () => {
    calls.push(thrown);
    throw thrown;
  };
}

const withCode = (code: string): Error => Object.assign(new Error("It failed."), { code });
const bug = (run: () => unknown): unknown => {
  try {
    return run();
  } catch (error) {
    return error;
  }
};
// As: these mistakes are made on purpose.
const nothing = undefined as unknown as { go(): void };

const chained = (length: number): Error =>
  Array.from({ length }).reduce<Error>((cause) => new TypeError("fetch failed", { cause }), withCode("ECONNRESET"));
const circle = (length: number): Error => {
  const last = new TypeError("fetch failed");
  const first = Array.from({ length }).reduce<Error>((cause) => new TypeError("fetch failed", { cause }), last);
  return Object.assign(last, { cause: first }) && first;
};

describe("what `fetch` throws", () => {
  it.each<[string, Error]>([
    ["itself", circle(0)],
    ["an error that is its own cause", circle(1)],
    ["an error in a circle of three causes", circle(3)],
    ["a long chain of causes", chained(100_000)],
  ])("is a connection failure, even if its cause is %s", async (_, thrown) => {
    const lago = new Lago({ apiKey: "key", fetch: throwing(thrown, []), maxRetries: 0 });

    expect(await rejection(lago.customers.get("acme"))).toBeInstanceOf(LagoConnectionError);
  });

  it.each<[string, unknown]>([
    [
      "of a page that Next.js renders dynamically",
      Object.assign(new Error("Dynamic"), { digest: "DYNAMIC_SERVER_USAGE" }),
    ],
    ["of a page that React postpones", Object.assign(new Error("Later"), { $$typeof: Symbol.for("react.postpone") })],
    [
      "of a promise that hangs",
      Object.assign(new Error("During prerendering"), { digest: "HANGING_PROMISE_REJECTION" }),
    ],
    ["of another signal", new DOMException("This operation was aborted", "AbortError")],
    ["of another timeout", new DOMException("The operation timed out", "TimeoutError")],
    ["of a call of a value that is not a function", bug(() => nothing.go())],
    ["of what is not iterable", bug(() => [...(1 as unknown as [])])],
    [
      "of a value that is not a function, in Safari's words",
      new TypeError("undefined is not an object (evaluating 'a.b')"),
    ],
    ["of an undefined value, in Firefox' words", new TypeError("a.b is undefined")],
    ["of an unknown name", bug(() => runInNewContext("lost"))],
    ["of a wrong argument", withCode("ERR_INVALID_ARG_TYPE")],
    ["of a caller", new RangeError("Too much.")],
    ["in the form of a string", "no error at all"],
  ])("is thrown unchanged: an error %s", async (_, thrown) => {
    const calls: unknown[] = [];
    const lago = new Lago({ apiKey: "key", fetch: throwing(thrown, calls), retryDelay: 0 });

    const outcomes = await Promise.allSettled([
      lago.customers.portalUrl("acme"),
      lago.wallets.transactions.create({ wallet_id: "1", paid_credits: "1" }),
      openapiFetch(lago).GET("/customers"),
    ]);

    expect(outcomes.map((outcome) => outcome.status === "rejected" && outcome.reason === thrown)).toEqual([
      true,
      true,
      true,
    ]);
    expect(calls).toHaveLength(3);
  });

  it.each<[string, unknown]>([
    ["refused", withCode("ECONNREFUSED")],
    [
      "reset, in a nested cause",
      new TypeError("fetch failed", { cause: new Error("other", { cause: withCode("ECONNRESET") }) }),
    ],
    ["in Chromium's words", new TypeError("Failed to fetch")],
    ["in Safari's words", new TypeError("Load failed")],
    ["in Firefox' words", new TypeError("NetworkError when attempting to fetch resource.")],
    ["in workerd's words", new Error("Network connection lost.")],
    ["of node-fetch", Object.assign(new Error("request to x failed"), { name: "FetchError", code: "ENOTFOUND" })],
    ["of undici", withCode("UND_ERR_SOCKET")],
    ["of another realm", runInNewContext('new TypeError("fetch failed")')],
    ["without a specific message", new TypeError("no network here")],
  ])("is an error of the connection: an error %s", async (_, thrown) => {
    const calls: unknown[] = [];
    const lago = new Lago({ apiKey: "key", fetch: throwing(thrown, calls), retryDelay: 0 });

    const error = await rejection(lago.customers.portalUrl("acme"));

    expect(error).toBeInstanceOf(LagoConnectionError);
    expect(error).toHaveProperty("cause", expect.any(Error));
    expect(calls).toHaveLength(3);
  });
});
