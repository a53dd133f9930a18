import { inspect } from "node:util";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Fetch, Lago, LagoArgumentError, LagoConfigurationError, LagoTimeoutError } from "../../src/index.ts";
import { openapiFetch } from "../../src/openapi-fetch.ts";
import { rejection } from "../rejection.ts";

function recording(keys: unknown[], statuses: number[] = []): Fetch {
  return async (_, { headers }) => {
    keys.push(new Headers(headers).get("authorization"));
    const body = { customer: { portal_url: "https://portal.example" }, version: "1" };
    return Response.json(body, { status: statuses.shift() ?? 200 });
  };
}

const never = (): Promise<string> => new Promise(() => {});

beforeEach(() => {
  vi.stubEnv("LAGO_API_KEY", undefined);
});

afterEach(() => {
  vi.unstubAllEnvs();
});

describe("apiKey as a function", () => {
  it.each([(key: string) => key, async (key: string) => key])("returns the key of each attempt", async (wrap) => {
    const keys: unknown[] = [];
    let count = 0;
    const apiKey = (): string | Promise<string> => wrap(`key-${++count}`);
    const lago = new Lago({ apiKey, fetch: recording(keys, [503]), retryDelay: 0 });

    await lago.customers.portalUrl("acme");

    expect(keys).toEqual(["Bearer key-1", "Bearer key-2"]);
  });

  it.each([undefined, "", "Bearer hunter2", "hunter2\n", '"hunter2"', "“hunter2”"])(
    "that returns %j fails the call",
    async (key) => {
      const keys: unknown[] = [];
      const lago = new Lago({ apiKey: () => key, fetch: recording(keys) });

      const errors = [
        await rejection(lago.customers.portalUrl("acme")),
        await rejection(openapiFetch(lago).GET("/customers")),
      ];

      expect(errors.map((error) => error instanceof LagoConfigurationError)).toEqual([true, true]);
      expect(errors).toMatchObject([{ option: "apiKey" }, { option: "apiKey" }]);
      expect(inspect(errors)).not.toContain("hunter2");
      expect(keys).toEqual([]);
    },
  );

  it("is not replaced by the environment variable", async () => {
    vi.stubEnv("LAGO_API_KEY", "another");
    const keys: unknown[] = [];

    await rejection(new Lago({ apiKey: () => undefined, fetch: recording(keys) }).customers.portalUrl("acme"));

    expect(keys).toEqual([]);
  });

  it("may throw, which reaches the caller, and is not retried", async () => {
    const failure = new Error("The vault is closed.");
    const apiKey = vi.fn<() => string>(() => {
      throw failure;
    });

    const error = await rejection(new Lago({ apiKey, retryDelay: 0 }).customers.portalUrl("acme"));

    expect(error).toBe(failure);
    expect(apiKey).toHaveBeenCalledTimes(1);
  });

  it("has the timeout of an attempt", async () => {
    const error = await rejection(new Lago({ apiKey: never, timeout: 5, maxRetries: 0 }).customers.portalUrl("acme"));

    expect(error).toBeInstanceOf(LagoTimeoutError);
    expect(error).toMatchObject({ attempts: 0, outcomeUnknown: false });
  });
});

describe("auth: false", () => {
  it("sends no key, and needs none", async () => {
    const keys: unknown[] = [];
    const lago = new Lago({ auth: false, fetch: recording(keys) });

    await lago.customers.portalUrl("acme");
    await openapiFetch(lago).GET("/customers");
    await lago.health();

    expect(keys).toEqual([null, null, null]);
  });

  it("keeps a header of the caller", async () => {
    const keys: unknown[] = [];
    const lago = new Lago({ auth: false, fetch: recording(keys), headers: { Authorization: "Basic mine" } });

    await lago.customers.portalUrl("acme");

    expect(keys).toEqual(["Basic mine"]);
  });
});

describe("withOptions({ apiKey })", () => {
  it("calls for another organization, with its own rate limits", async () => {
    const keys: unknown[] = [];
    const lago = new Lago({ apiKey: "first", fetch: recording(keys), headers: { "x-team": "billing" } });
    const other = lago.withOptions({ apiKey: "second" });

    await other.customers.portalUrl("acme");
    await lago.customers.portalUrl("acme");
    await openapiFetch(other).GET("/customers");

    expect(keys).toEqual(["Bearer second", "Bearer first", "Bearer second"]);
    expect(inspect(other, { showHidden: true, depth: Infinity })).not.toContain("second");
  });

  it.each([undefined, "", "with space"])("refuses %j, and does not fall back to the first key", (apiKey) => {
    const lago = new Lago({ apiKey: "first" });

    expect(() => lago.withOptions({ apiKey })).toThrow(/`apiKey`/);
    expect(() => lago.withOptions({ apiKey })).toThrow(LagoConfigurationError);
    expect(() => lago.withOptions({ timeout: 0 })).toThrow(LagoArgumentError);
    // @ts-expect-error: misspelled
    expect(() => lago.withOptions({ apikey: "second" })).toThrow(/`apikey` is not an option\. .*\bapiKey\b/);
  });
});
