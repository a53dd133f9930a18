import { describe, expect, it } from "vitest";
import { Lago, LagoArgumentError, LagoConfigurationError, type LagoOptions } from "../../src/index.ts";
import { rejection } from "../rejection.ts";

describe("the options of a client", () => {
  it.each<[string, unknown, string]>([
    [
      "a misspelled name",
      { apikey: "key" },
      "`apikey` is not an option. Use one of `apiKey`, `auth`, `region`, `baseUrl`,",
    ],
    ["the name of a method of every object", { apiKey: "key", toString: 1 }, "`toString` is not an option."],
    ["a key instead of the options", "hunter2", "`options` must be an object."],
    ["null instead of the options", null, "`options` must be an object"],
    ["a time of 0", { apiKey: "key", timeout: 0 }, "`timeout` must be a number greater than 0"],
    ["a negative time", { apiKey: "key", timeout: -1 }, "`timeout` must be a number greater than 0"],
    ["a longer time than a timer supports", { apiKey: "key", timeout: 2 ** 31 }, "at most 2147483647"],
    ["infinite time", { apiKey: "key", timeout: Infinity }, "at most 2147483647"],
    ["a time that is not a number", { apiKey: "key", timeout: "1s" }, "`timeout` must be a number greater than 0"],
    ["a number with decimals", { apiKey: "key", maxRetries: 1.5 }, "`maxRetries` must be a non-negative integer."],
    [
      "a negative delay",
      { apiKey: "key", retryDelay: -1 },
      "`retryDelay` must be a number from 0 to 2147483647, in milliseconds.",
    ],
    ["a total time of 0", { apiKey: "key", totalTimeout: 0 }, "`totalTimeout` must be a number greater than 0"],
    ["an invalid boolean", { apiKey: "key", respectRateLimit: "no" }, "`respectRateLimit` must be true or false."],
    [
      "a number instead of a boolean",
      { apiKey: "key", dangerouslyAllowHttp: 1 },
      "`dangerouslyAllowHttp` must be true or false.",
    ],
    [
      "middleware that is not a function",
      { apiKey: "key", middleware: [1] },
      "`middleware` must be an array of functions.",
    ],
    ["a hook that is not a function", { apiKey: "key", onRetry: {} }, "`onRetry` must be a function."],
    [
      "a logger without the methods",
      { apiKey: "key", logger: { debug() {} } },
      "`logger` must have `debug` and `warn` methods.",
    ],
    ["a signal, which would abort all requests", { apiKey: "key", signal: undefined }, "`signal` is not an option."],
    ["an invalid ingest URL", { apiKey: "key", ingestUrl: "hunter2" }, "`ingestUrl` is not a URL."],
    ["a `fetch` that is not a function", { apiKey: "key", fetch: {} }, "`fetch` must be a function."],
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
    "are refused if `%s` is not set, which would send the key to another server",
    (name) => {
      const construct = () => new Lago({ apiKey: "hunter2", [name]: undefined });

      expect(construct).toThrow(LagoConfigurationError);
      expect(construct).toThrow(`\`${name}\` is not set`);
      expect(construct).not.toThrow(/hunter2/);
    },
  );

  it("are also checked by the compiler", () => {
    // @ts-expect-error: misspelled
    expect(() => new Lago({ apikey: "key" })).toThrow(LagoConfigurationError);
    // @ts-expect-error: no region of Lago's
    expect(() => new Lago({ apiKey: "key", region: "mars" })).toThrow(LagoConfigurationError);
  });
});

describe("the options of a request", () => {
  it.each<[string, object, string]>([
    ["a query instead of the options", { page: 2 }, "`page` is not an option. Use one of `signal`, `timeout`,"],
    ["an option of the client", { region: "eu" }, "`region` is not an option."],
    ["a hook that is not a function", { onRequest: "hunter2" }, "`onRequest` must be a function."],
  ])("are refused for %s", async (_, options, message) => {
    const lago = new Lago({ apiKey: "key" });

    const error = await rejection(lago.customers.portalUrl("acme", options));

    expect(error).toBeInstanceOf(LagoArgumentError);
    expect(error).toHaveProperty("message", expect.stringContaining(message));
    expect(() => lago.withOptions(options)).toThrow(message);
  });
});
