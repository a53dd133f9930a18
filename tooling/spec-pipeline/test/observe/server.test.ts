import { describe, expect, it } from "vitest";

import type { JsonObject } from "../../src/document/json.ts";
import { exitCode } from "../../src/exit-code.ts";
import { type ObserveOptions, type ObserveReport, observeServer } from "../../src/observe/observe-server.ts";
import { contextOf } from "../commands/shop.ts";
import { serve } from "../read/serve.ts";
import { emptyWorkspace } from "../workspace/empty-workspace.ts";

const apiKey = "0f7a6f0e-5d9c-4f6e-9d0b-6f2f0c1d9a77";
const answers = { responses: { 200: { content: { "application/json": { schema: { type: "object" } } } } } };

/** A contract with two lists. */
const document: JsonObject = {
  openapi: "3.1.0",
  info: { title: "Lago", version: "1.52.0" },
  paths: { "/taxes": { get: answers }, "/add_ons": { get: answers } },
};

/** Decides how the server responds to a request. */
type Script = (path: string) => { status?: number; body?: string; headers?: Record<string, string> } | "lost";

interface Outcome {
  readonly report?: ObserveReport;
  readonly error?: unknown;
  /** The paths of the received requests. */
  readonly received: readonly string[];
}

/** Observes a server that follows the script. The base URL ends with `path`. */
async function observe(script: Script, options: Partial<ObserveOptions> = {}, path = ""): Promise<Outcome> {
  const received: string[] = [];
  const url = await serve((request, response) => {
    received.push(request.url ?? "");
    const answer = script(request.url ?? "");
    if (answer === "lost") response.destroy();
    else response.writeHead(answer.status ?? 200, answer.headers).end(answer.body ?? "{}");
  });
  const all = { baseUrl: url + path, apiKey, dryRun: true, ...options };
  const contract = { document, closed: document, exceptions: [] };
  try {
    return { report: await observeServer(contextOf(await emptyWorkspace()), contract, all), received };
  } catch (error) {
    return { error, received };
  }
}

describe("a server", () => {
  it.each([
    "https://me:secret@lago.example.com",
    "https://lago.example.com/?token=secret",
    "http://lago.example.com",
    "ftp://lago.example.com",
    "lago",
  ])("receives no request if its URL is %s", async (baseUrl) => {
    const { error, received } = await observe(() => ({}), { baseUrl });

    expect(error).toMatchObject({
      exitCode: exitCode.usage,
      message: expect.stringContaining("`--base-url` must be an https URL"),
    });
    expect(String(error)).not.toContain("secret");
    expect(received).toEqual([]);
  });

  it.each<[string, Partial<ObserveOptions>]>([
    ["`--prefix` must have 3 to 30 lowercase letters", { prefix: "A b" }],
    ["`--lago-version` must be a version such as 1.52.0.", { lagoVersion: "../1.0.0" }],
  ])("receives no request if an option is invalid: %s", async (message, options) => {
    const { error, received } = await observe(() => ({}), options);

    expect(error).toMatchObject({ exitCode: exitCode.usage, message: expect.stringContaining(message) });
    expect(received).toEqual([]);
  });

  it.each(["", "/", "/api/v1", "/api/v1/"])("is observed if its URL ends with `%s`", async (path) => {
    const { report, received } = await observe(() => ({ body: '{"version":"v1.52.0"}' }), {}, path);

    expect(report?.version).toBe("1.52.0");
    expect(received).toEqual(["/health", "/api/v1/taxes", "/api/v1/add_ons"]);
  });

  it("must report its version, unless the version is given", async () => {
    const { error } = await observe(() => ({ body: "<html>" }));

    expect(error).toMatchObject({
      exitCode: exitCode.usage,
      message: "The Lago server does not report its version: set it with `--lago-version 1.52.0`.",
    });
    expect(await observe(() => ({}), { lagoVersion: "1.52.0" })).toMatchObject({ report: { version: "1.52.0" } });
  });

  it("that refuses the key ends the observation, and the error does not show the key", async () => {
    const { error } = await observe(() => ({ status: 401 }), { lagoVersion: "1.52.0" });

    expect(error).toMatchObject({
      exitCode: exitCode.unobserved,
      message: "The Lago server at `--base-url` rejected the key in `LAGO_API_KEY` (401).",
    });
    expect(String(error)).not.toContain(apiKey);
  });

  it("that never responds ends the observation", async () => {
    const { error, received } = await observe(() => "lost", { lagoVersion: "1.52.0" });

    expect(error).toMatchObject({
      exitCode: exitCode.unobserved,
      message: expect.stringMatching(/^The Lago server at `--base-url` did not respond: \w+\.$/),
    });
    expect(received).toEqual(["/api/v1/taxes"]);
  });

  it("that does not respond to one request receives the next request", async () => {
    const { report } = await observe((path) => (path === "/api/v1/add_ons" ? "lost" : {}), { lagoVersion: "1.52.0" });

    expect(report).toMatchObject({ answers: 1, unobserved: [{ operation: "GET /add_ons" }] });
  });

  it("that limits the rate receives the request again", async () => {
    let refusals = 0;
    const refused = { status: 429, headers: { "retry-after": "0" } };
    const script: Script = (path) => (path === "/api/v1/taxes" && refusals++ < 2 ? refused : {});

    const { report, received } = await observe(script, { lagoVersion: "1.52.0" });

    expect(report).toMatchObject({ answers: 2, refusals: [], unobserved: [] });
    expect(received.filter((path) => path === "/api/v1/taxes")).toHaveLength(3);
  });
});
