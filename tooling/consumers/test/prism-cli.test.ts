import type * as Client from "@lagokit/client";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, inject, it } from "vitest";

const installed = inject("installed");
// As: this is the type of the package.
const { Lago, LagoNotFoundError } = createRequire(join(installed, "package.json"))("@lagokit/client") as typeof Client;

// The README documents this: `npx @stoplight/prism-cli mock node_modules/@lagokit/spec/openapi.yaml`.
const prism = fileURLToPath(new URL("../node_modules/@stoplight/prism-cli/dist/index.js", import.meta.url));
const command = ["mock", "node_modules/@lagokit/spec/openapi.yaml", "--port", "0"];
const mock = spawn(process.execPath, [prism, ...command], { cwd: installed });
let baseUrl: string;

beforeAll(async () => {
  baseUrl = await listening();
});

afterAll(async () => {
  mock.kill();
  await once(mock, "close");
});

it("serves the packed client if the base URL has no path", async () => {
  const lago = new Lago({ apiKey: "any", baseUrl, apiPath: "" });

  const url = await lago.customers.portalUrl("acme");

  expect(url).toMatch(/^https:\/\//);
});

it("responds with 404 if the base URL has the default path", async () => {
  const lago = new Lago({ apiKey: "any", baseUrl });

  await expect(lago.customers.portalUrl("acme")).rejects.toThrow(LagoNotFoundError);
});

/** Resolves when Prism prints that it listens. */
async function listening(): Promise<string> {
  const lines = createInterface({ input: mock.stdout });
  for await (const line of lines) {
    const [url] = /http:\/\/[\d.]+:\d+(?=\s*$)/.exec(line) ?? [];
    if (url !== undefined) return url;
  }
  throw new Error("Prism ended before it listened.");
}
