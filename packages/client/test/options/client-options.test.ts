import { describe, expect, it } from "vitest";
import { Lago, LagoArgumentError, LagoConfigurationError, type LagoOptions } from "../../src/index.ts";
import { rejection } from "../rejection.ts";

describe("the options of a client", () => {
  it.each<[string, unknown, string]>([
    ["a misspelt name", { apikey: "key" }, "`apikey` is not an option. There are apiKey, auth, region, baseUrl,"],
    ["a name that every object has", { apiKey: "key", toString: 1 }, "`toString` is not an option."],
    ["a key in place of the options", "hunter2", "`options` must be an object."],
    ["no object", null, "`options` must be an object"],
    ["no time", { apiKey: "key", timeout: 0 }, "`timeout` must be a number of milliseconds"],
    ["a negative time", { apiKey: "key", timeout: -1 }, "`timeout` must be a number of milliseconds"],
    ["more time than a timer holds", { apiKey: "key", timeout: 2 ** 31 }, "at most 2147483647"],
    ["infinite time", { apiKey: "key", timeout: Infinity }, "at most 2147483647"],
    ["a time that is no number", { apiKey: "key", timeout: "1s" }, "`timeout` must be a number of milliseconds"],
    ["no whole number", { apiKey: "key", maxRetries: 1.5 }, "`maxRetries` must be a whole number, 0 or more."],
    [
      "a negative delay",
      { apiKey: "key", retryDelay: -1 },
      "`retryDelay` must be a number of milliseconds, 0 or more.",
    ],
    ["no total time", { apiKey: "key", totalTimeout: 0 }, "`totalTimeout` must be a number of milliseconds"],
    ["a truth that is none", { apiKey: "key", respectRateLimit: "no" }, "`respectRateLimit` must be true or false."],
    ["another truth", { apiKey: "key", dangerouslyAllowHttp: 1 }, "`dangerouslyAllowHttp` must be true or false."],
    [
      "middleware that cannot be called",
      { apiKey: "key", middleware: [1] },
      "`middleware` must be a list of functions.",
    ],
    ["a hook that cannot be called", { apiKey: "key", onRetry: {} }, "`onRetry` must be a function."],
    [
      "a logger that cannot log",
      { apiKey: "key", logger: { debug() {} } },
      "`logger` must have a `debug` and a `warn`.",
    ],
    ["a signal, which would end all requests", { apiKey: "key", signal: undefined }, "`signal` is not an option."],
    ["an ingest host that is none", { apiKey: "key", ingestUrl: "hunter2" }, "`ingestUrl` is not a URL."],
    ["a `fetch` that cannot be called", { apiKey: "key", fetch: {} }, "`fetch` must be a function."],
  ])("are refused for %s", (_, options, message) => {
    // As: the types refuse it already.
    const construct = () => new Lago(options as LagoOptions);

    expect(construct).toThrow(LagoConfigurationError);
    expect(construct).toThrow(message);
    expect(construct).not.toThrow(/hunter2/);
  });

  it("may be undefined, which is the same as absent", () => {
    const options: LagoOptions = {
      apiKey: "key",
      dangerouslyAllowHttp: undefined,
      headers: undefined,
      fetch: undefined,
      timeout: undefined,
      totalTimeout: undefined,
      middleware: undefined,
    };

    expect(new Lago(options)).toBeInstanceOf(Lago);
  });

  it.each(["baseUrl", "region"])(
    "are refused where `%s` is not set, which would send the key to another server",
    (name) => {
      const construct = () => new Lago({ apiKey: "hunter2", [name]: undefined });

      expect(construct).toThrow(LagoConfigurationError);
      expect(construct).toThrow(`\`${name}\` is not set`);
      expect(construct).not.toThrow(/hunter2/);
    },
  );

  it("are checked by the compiler too", () => {
    // @ts-expect-error: misspelt
    expect(() => new Lago({ apikey: "key" })).toThrow(LagoConfigurationError);
    // @ts-expect-error: no region of Lago's
    expect(() => new Lago({ apiKey: "key", region: "mars" })).toThrow(LagoConfigurationError);
  });
});

describe("the options of a request", () => {
  it.each<[string, object, string]>([
    ["a query in their place", { page: 2 }, "`page` is not an option. There are signal, timeout,"],
    ["an option of the client", { region: "eu" }, "`region` is not an option."],
    ["a hook that cannot be called", { onRequest: "hunter2" }, "`onRequest` must be a function."],
  ])("are refused for %s", async (_, options, message) => {
    const lago = new Lago({ apiKey: "key" });

    const error = await rejection(lago.customers.portalUrl("acme", options));

    expect(error).toBeInstanceOf(LagoArgumentError);
    expect(error).toHaveProperty("message", expect.stringContaining(message));
    expect(() => lago.withOptions(options)).toThrow(message);
  });
});
