import { afterEach, describe, expect, it, vi } from "vitest";
import { LagoConfigurationError } from "../../src/index.ts";
import { readApiKey } from "../../src/options/api-key.ts";

afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

describe("readApiKey", () => {
  it("prefers the option to the environment", () => {
    vi.stubEnv("LAGO_API_KEY", "from-the-environment");

    const keys = [readApiKey("from-the-option"), readApiKey(undefined)];

    expect(keys).toEqual(["from-the-option", "from-the-environment"]);
  });

  it.each([
    ["", "is empty"],
    ["hunter2\n", "has a space, a line break"],
    [" hunter2", "has a space, a line break"],
    ["Bearer hunter2", "has a space, a line break"],
    ["hunter2\u0000", "has a space, a line break"],
    ["hunter2\u200B", "has a space, a line break"],
    ["hunter2é", "has a space, a line break"],
    ['"hunter2"', "has a space, a line break, a quote"],
    ["'hunter2'", "has a space, a line break, a quote"],
    ["`hunter2`", "has a space, a line break, a quote"],
    ["“hunter2”", "has a space, a line break, a quote"],
    ["‘hunter2’", "has a space, a line break, a quote"],
    ["„hunter2“", "has a space, a line break, a quote"],
    ["«hunter2»", "has a space, a line break, a quote"],
    ['"hunter2', "has a space, a line break, a quote"],
    ["hunter2'", "has a space, a line break, a quote"],
    ['"hunter2"\n', "has a space, a line break, a quote"],
    ['Bearer "hunter2"', "has a space, a line break, a quote"],
    ['\\"hunter2\\"', "has a space, a line break, a quote"],
    ['apiKey="hunter2"', "has a space, a line break, a quote"],
    [42, "must be a string"],
  ])("refuses %j without repeating it", (key, problem) => {
    // As: the types refuse some of these already.
    const read = () => readApiKey(key as string);

    expect(read).toThrow(LagoConfigurationError);
    expect(read).toThrow(`\`apiKey\` ${problem}`);
    expect(read).not.toThrow(/hunter2|42/);
  });

  it.each([
    ["hunter2\n", "a space, a line break"],
    ['"hunter2"', "a space, a line break"],
    ["'hunter2'", "a space, a line break, a quote"],
  ])("names LAGO_API_KEY if that is %j", (key, problem) => {
    vi.stubEnv("LAGO_API_KEY", key);

    expect(() => readApiKey(undefined)).toThrow(`\`LAGO_API_KEY\` has ${problem}`);
  });

  it.each([
    ["an empty environment", () => vi.stubEnv("LAGO_API_KEY", "")],
    ["no `process`", () => vi.stubGlobal("process", undefined)],
    [
      "an environment that may not be read",
      () =>
        vi.stubGlobal("process", {
          get env() {
            throw new Error("Requires env access");
          },
        }),
    ],
  ])("names the sources of a key, in %s", (_, arrange) => {
    arrange();

    expect(() => readApiKey(undefined)).toThrow(LagoConfigurationError);
    expect(() => readApiKey(undefined)).toThrow(
      "`apiKey` is missing. Pass it to `new Lago({ apiKey })`, or set `LAGO_API_KEY`.",
    );
  });
});
