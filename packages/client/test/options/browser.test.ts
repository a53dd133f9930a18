import { afterEach, describe, expect, it, vi } from "vitest";
import { Lago, LagoConfigurationError } from "../../src/index.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

const construct = () => new Lago({ apiKey: "hunter2" });

describe("a browser", () => {
  it("gets an error that explains why a key is not safe there", () => {
    vi.stubGlobal("window", {});
    vi.stubGlobal("document", {});

    expect(construct).toThrow(LagoConfigurationError);
    expect(construct).toThrow(/`dangerouslyAllowBrowser` must be true .* everyone can read your key/);
  });

  it("works if the caller allows it", () => {
    vi.stubGlobal("window", {});
    vi.stubGlobal("document", {});

    expect(new Lago({ apiKey: "key", dangerouslyAllowBrowser: true })).toBeInstanceOf(Lago);
  });
});
