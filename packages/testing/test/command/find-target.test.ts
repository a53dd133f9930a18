import { expect, it } from "vitest";
import { findServer, requireLago } from "../../behavior/command/find-target.ts";
import { CannotRun, readOptions } from "../../behavior/command/options.ts";

const safely = { allowsHttp: false };

it("finds the server that the environment names, with or without the path of the API", () => {
  const server = { url: "https://lago.example", apiKey: "key" };

  for (const url of ["https://lago.example", "https://lago.example/", "https://lago.example/api/v1/"])
    expect(findServer({ LAGO_API_URL: url, LAGO_API_KEY: "key" }, safely)).toMatchObject(server);
  expect(findServer({ LAGO_API_URL: "", LAGO_API_KEY: "" }, safely)).toBe(undefined);
});

it.each([
  ["https://lago.example", "", "LAGO_API_URL is set, but LAGO_API_KEY is not. Set both, or neither for the fake."],
  ["", "key", "LAGO_API_KEY is set, but LAGO_API_URL is not. Set both, or neither for the fake."],
  ["lago", "key", "LAGO_API_URL is not a URL. Write it like https://lago.example.com."],
  ["https://ann:secret@lago.example", "key", "LAGO_API_URL must not contain a username or password."],
  [
    "http://lago.example",
    "key",
    "LAGO_API_URL would send the key unencrypted. Use https://, or --allow-http in a network that you trust.",
  ],
  [
    "https://lago.example",
    "a key",
    "LAGO_API_KEY has a space, a line break, a quote or another invalid character. Copy only the key, without `Bearer` or quotes.",
  ],
])("refuses the URL %j with the key %j", (url, key, problem) => {
  const find = (): unknown => findServer({ LAGO_API_URL: url, LAGO_API_KEY: key }, safely);

  expect(find).toThrow(new CannotRun(problem));
});

it("allows http where the caller does", () => {
  const environment = { LAGO_API_URL: "http://lago.example", LAGO_API_KEY: "key" };

  expect(findServer(environment, { allowsHttp: true })).toMatchObject({ url: "http://lago.example" });
});

it("refuses a server that does not respond", async () => {
  const target = { url: "https://lago.example", apiKey: "key", fetch: failing, maxRetries: 0, allowsHttp: false };

  await expect(requireLago(target)).rejects.toThrow(/^The server is not usable: GET \/taxes failed: /);
});

it("refuses an unknown topic, and names the known ones", () => {
  expect(() => readOptions(["--only", "planets"], ["plans", "taxes"])).toThrow(
    new CannotRun('--only must be one of plans, taxes; received "planets".'),
  );
});

function failing(): Promise<Response> {
  return Promise.reject(new TypeError("fetch failed"));
}
