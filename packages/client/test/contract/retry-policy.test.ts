import { describe, expect, it } from "vitest";
import { clientMethods } from "../../scripts/client-methods.ts";
import { type Fetch, Lago, LagoConnectionError } from "../../src/index.ts";
import { retryClassOf } from "./retry-policy.ts";
import { runCase } from "./run-case.ts";
import { operations, sampler } from "./spec.ts";

const methods = await clientMethods();

describe.for(operations)("$id", (operation) => {
  const expected = retryClassOf(operation);

  it("has a method, whose retry class follows from the rules", () => {
    const own = methods.filter(
      ({ method, path }) => path === operation.path && method === operation.method.toLowerCase(),
    );

    expect([...new Set(own.map(({ resend }) => resend))]).toEqual([expected]);
  });

  it("is retried after a lost connection only if the rules allow it", async () => {
    const bodies: unknown[] = [];
    const fetch: Fetch = async (_, { body }) => {
      bodies.push(body);
      throw new TypeError("fetch failed", { cause: Object.assign(new Error("reset"), { code: "ECONNRESET" }) });
    };
    const lago = new Lago({ apiKey: "key", fetch, maxRetries: 1, retryDelay: 0 });
    const sample = sampler.sample(operation, "minimal");

    const [result] = await Promise.allSettled([runCase(lago, operation, { sample, options: {} })]);

    expect(result).toEqual({ status: "rejected", reason: expect.any(LagoConnectionError) });
    expect(bodies.length).toBe(expected === "never" ? 1 : 2);
    expect(new Set(bodies).size).toBe(1);
  });
});

// One example of each row of the fault table.
it.each<[status: number, classes: readonly string[]]>([
  [425, ["read", "write", "replace", "event", "never"]],
  [522, ["read", "write", "replace", "event"]],
  [500, ["event"]],
])("after a %i, retries only the operations with a retry class in %j", async (status, classes) => {
  const counts = new Map<string, number>();

  for (const operation of operations) {
    const lago = new Lago({ apiKey: "key", maxRetries: 1, retryDelay: 0, fetch: async () => answer(operation.id) });
    const sample = sampler.sample(operation, "minimal");
    await Promise.allSettled([runCase(lago, operation, { sample, options: {} })]);
  }

  const expected = operations.map((one) => [one.id, classes.includes(retryClassOf(one)) ? 2 : 1]);
  expect([...counts]).toEqual(expected);

  function answer(id: string): Response {
    counts.set(id, (counts.get(id) ?? 0) + 1);
    return new Response("", { status });
  }
});

it("never retries a request that creates an object with a price", () => {
  const collections = ["/wallet_transactions", "/invoices", "/payments", "/payment_requests", "/credit_notes"];

  const creating = operations.filter(({ method, path }) => method === "POST" && collections.includes(path));

  expect(creating.map(({ path }) => path).toSorted()).toEqual(collections.toSorted());
  expect(creating.map(retryClassOf)).toEqual(collections.map(() => "never"));
});
