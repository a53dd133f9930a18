import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { LagoConfigurationError, type LagoOptions } from "../../src/index.ts";
import { readClientOptions } from "../../src/options/client-options.ts";

const readBaseUrl = (options: LagoOptions): string => readClientOptions({ apiKey: "key", ...options }).baseUrl;

beforeEach(() => {
  vi.stubEnv("LAGO_API_URL", undefined);
});

afterEach(() => {
  vi.unstubAllEnvs();
});

describe("the base URL", () => {
  it.each([
    ["https://lago.example.com", "https://lago.example.com/api/v1"],
    ["https://lago.example.com/", "https://lago.example.com/api/v1"],
    ["https://lago.example.com/api/v1", "https://lago.example.com/api/v1"],
    ["https://lago.example.com/api/v1///", "https://lago.example.com/api/v1"],
    ["https://example.com/lago/", "https://example.com/lago/api/v1"],
    ["https://lago.example.com:8443", "https://lago.example.com:8443/api/v1"],
    ["http://localhost:3000", "http://localhost:3000/api/v1"],
    ["http://lago.localhost", "http://lago.localhost/api/v1"],
    ["http://127.0.0.1:3000", "http://127.0.0.1:3000/api/v1"],
    ["http://[::1]:3000", "http://[::1]:3000/api/v1"],
  ])("reads %s as %s", (baseUrl, expected) => {
    const url = readBaseUrl({ baseUrl });

    expect(url).toBe(expected);
  });

  it.each([
    ["lago.example.com", "is not a URL"],
    ["", "is not a URL"],
    ["ftp://lago.example.com", "must start with https://"],
    ["https://user:hunter2@lago.example.com", "must not contain a username or password"],
    ["https://lago.example.com?token=hunter2", "must not contain ? or #"],
    ["https://lago.example.com#hunter2", "must not contain ? or #"],
    ["http://lago.example.com", "would send the key unencrypted"],
    ["http://127.0.0.1.example.com", "would send the key unencrypted"],
    ["http://localhost.example.com", "would send the key unencrypted"],
  ])("refuses %s, and does not repeat it", (baseUrl, problem) => {
    const read = () => readBaseUrl({ baseUrl });

    expect(read).toThrow(LagoConfigurationError);
    expect(read).toThrow(`\`baseUrl\` ${problem}`);
    expect(read).not.toThrow(/hunter2/);
  });

  it("sends the key unencrypted if the option allows it", () => {
    const url = readBaseUrl({ baseUrl: "http://api:3000", dangerouslyAllowHttp: true });

    expect(url).toBe("http://api:3000/api/v1");
  });

  it("finds the clouds by their regions", () => {
    const urls = [readBaseUrl({}), readBaseUrl({ region: "us" }), readBaseUrl({ region: "eu" })];

    expect(urls).toEqual([
      "https://api.getlago.com/api/v1",
      "https://api.getlago.com/api/v1",
      "https://api.eu.getlago.com/api/v1",
    ]);
  });

  it.each(["EU", "", "constructor", 1])("refuses %j as a region", (region) => {
    // As: the types refuse it already.
    const read = () => readBaseUrl({ region: region as "eu" });

    expect(read).toThrow(LagoConfigurationError);
    expect(read).toThrow('`region` must be "us" or "eu".');
  });

  it("refuses a region together with a base URL", () => {
    const options: LagoOptions = { region: "eu", baseUrl: "https://lago.example.com" };

    expect(() => readBaseUrl(options)).toThrow(LagoConfigurationError);
    expect(() => readBaseUrl(options)).toThrow("Pass only one of them.");
  });

  it("uses LAGO_API_URL if no option sets the server", () => {
    vi.stubEnv("LAGO_API_URL", "https://lago.example.com/");

    const urls = [
      readBaseUrl({}),
      readBaseUrl({ region: "eu" }),
      readBaseUrl({ baseUrl: "https://other.example.com" }),
    ];

    expect(urls).toEqual([
      "https://lago.example.com/api/v1",
      "https://api.eu.getlago.com/api/v1",
      "https://other.example.com/api/v1",
    ]);
  });

  it("ignores an empty LAGO_API_URL", () => {
    vi.stubEnv("LAGO_API_URL", "");

    const url = readBaseUrl({});

    expect(url).toBe("https://api.getlago.com/api/v1");
  });

  it("names LAGO_API_URL if that is invalid", () => {
    vi.stubEnv("LAGO_API_URL", "lago");

    expect(() => readBaseUrl({})).toThrow("`LAGO_API_URL` is not a URL.");
  });
});
