import { describe, expect, it } from "vitest";
import { Lago, LagoConfigurationError, type LagoOptions } from "../../src/index.ts";

describe("the options of a client", () => {
  it.each<[string, unknown, string]>([
    ["a misspelt name", { apikey: "key" }, "`apikey` is not an option. There are apiKey, region, baseUrl,"],
    ["a name that every object has", { apiKey: "key", toString: 1 }, "`toString` is not an option."],
    ["a key in place of the options", "hunter2", "`options` must be an object."],
    ["no object", null, "`options` must be an object"],
    ["no time", { apiKey: "key", timeout: 0 }, "`timeout` must be a number of milliseconds"],
    ["a negative time", { apiKey: "key", timeout: -1 }, "`timeout` must be a number of milliseconds"],
    ["more time than a timer holds", { apiKey: "key", timeout: 2 ** 31 }, "at most 2147483647"],
    ["infinite time", { apiKey: "key", timeout: Infinity }, "at most 2147483647"],
    ["a time that is no number", { apiKey: "key", timeout: "1s" }, "`timeout` must be a number of milliseconds"],
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
      region: undefined,
      baseUrl: undefined,
      allowInsecureHttp: undefined,
      headers: undefined,
      fetch: undefined,
      timeout: undefined,
    };

    expect(new Lago(options)).toBeInstanceOf(Lago);
  });

  it("are checked by the compiler too", () => {
    // @ts-expect-error: misspelt
    expect(() => new Lago({ apikey: "key" })).toThrow(LagoConfigurationError);
    // @ts-expect-error: no region of Lago's
    expect(() => new Lago({ apiKey: "key", region: "mars" })).toThrow(LagoConfigurationError);
  });
});
