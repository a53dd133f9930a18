import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Lago } from "@lagokit/client";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fakeLago } from "../../src/index.ts";
import { runCli, startCli } from "./run-cli.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "lagokit-testing-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function seedFile(name: string, text: string): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, text);
  return file;
}

const bearer = (key: string): RequestInit => ({ headers: { authorization: `Bearer ${key}` } });

describe("the command", () => {
  it("prints its URL and its key, and responds", async () => {
    await using command = await startCli();
    const lago = new Lago({ apiKey: "fake-api-key", baseUrl: command.url });

    await lago.customers.create({ external_id: "acme" });

    expect(await lago.customers.get("acme")).toMatchObject({ external_id: "acme" });
    expect(await command.printed(`${command.url}/`)).toContain(`Fake Lago: ${command.url} (API key: fake-api-key)\n`);
  });

  it("prints a line for each request, without its key, its query and its body", async () => {
    await using command = await startCli("--api-key", "first-key");

    await fetch(`${command.url}/api/v1/customers?external_id=hidden`, bearer("first-key"));
    await fetch(`${command.url}/api/v1/customers/acme`, bearer("other-key"));
    await fetch(`${command.url}/api/v1/analytics/mrr`, bearer("first-key"));
    const output = await command.printed("analytics");

    expect(output).toContain("GET /api/v1/customers 200\n");
    expect(output).toContain("GET /api/v1/customers/acme 401\n");
    expect(output).toContain("GET /api/v1/analytics/mrr 200 (a sample: the fake has no state for this operation)\n");
    expect(output).not.toContain("other-key");
    expect(output).not.toContain("hidden");
    expect(output.split("first-key")).toHaveLength(2);
  });

  it("prints no requests with --quiet", async () => {
    const command = await startCli("--quiet");
    await fetch(`${command.url}/api/v1/customers`, bearer("fake-api-key"));

    const { output } = await command.end("SIGTERM");

    expect(output).not.toContain("GET");
  });

  it("has the objects of a seed", async () => {
    const file = await seedFile("good.json", '{ "customers": [{ "external_id": "acme" }] }');
    await using command = await startCli("--seed", file);
    const lago = new Lago({ apiKey: "fake-api-key", baseUrl: command.url });

    expect(await lago.customers.get("acme")).toMatchObject({ external_id: "acme" });
  });

  it("stores events as ClickHouse does with `--event-store clickhouse`", async () => {
    await using command = await startCli("--event-store", "clickhouse");
    const lago = new Lago({ apiKey: "fake-api-key", baseUrl: command.url });

    const event = await lago.events.send({ transaction_id: "one", external_subscription_id: "one", code: "tiles" });

    expect(event.lago_id).toBeNull();
  });

  it("refuses features of a license with --no-license", async () => {
    await using command = await startCli("--no-license");
    const headers = { authorization: "Bearer fake-api-key", "content-type": "application/json" };

    const body = '{"billing_entity":{"code":"north","name":"North"}}';
    const response = await fetch(`${command.url}/api/v1/billing_entities`, { method: "POST", headers, body });

    expect(response.status).toBe(403);
  });

  it.each(["SIGINT", "SIGTERM"] as const)("ends after %s, also with an open connection", async (signal) => {
    const command = await startCli();
    // `fetch` keeps the connection.
    await fetch(`${command.url}/api/v1/customers`, bearer("fake-api-key"));

    expect(await command.end(signal)).toMatchObject({ code: 0, errors: "" });
    await expect(fetch(command.url)).rejects.toThrow("fetch failed");
  });

  it("prints its options with --help", async () => {
    const { code, output, errors } = await runCli("--help");

    expect(output).toMatch(/^Usage: npx @lagokit\/testing \[options\]\n/);
    expect([code, errors]).toEqual([0, ""]);
  });
});

describe("a command that cannot start", () => {
  it("says that the port is in use", async () => {
    await using taken = await fakeLago().listen();

    const ended = await runCli("--port", String(taken.port));

    expect(ended).toEqual({
      code: 1,
      output: "",
      errors: `127.0.0.1:${taken.port} is in use. Choose another port with --port; --port 0 selects a free one.\n`,
    });
  });

  it("says that the seed does not exist", async () => {
    const { code, errors } = await runCli("--seed", join(folder, "missing.json"));

    expect(errors).toMatch(/^Cannot read .*missing\.json: ENOENT[^\n]*\n$/);
    expect(code).toBe(1);
  });

  it.each([
    ["bad.json", '{ "customers": [ }', /bad\.json is not JSON: [^\n]*\n$/],
    ["list.json", '{ "clients": [] }', /list\.json: seed\.clients: is not known\. [^\n]*\n$/],
    [
      "reference.json",
      '{ "customers": [{ "external_id": "acme" }], "subscriptions": [{ "customer": "acme", "plan": "pro" }] }',
      /reference\.json: seed\.subscriptions\[0\]\.plan: no plan [^\n]*"pro"[^\n]*\n$/,
    ],
  ])("names the place in %s", async (name, text, message) => {
    const { code, output, errors } = await runCli("--seed", await seedFile(name, text));

    expect(errors).toMatch(message);
    expect([code, output]).toEqual([1, ""]);
  });
});

it.each([
  [["--fast"], /^Unknown option '--fast'/],
  [["--port", "http"], /^--port must be a number from 0 to 65535, not "http"\.\n/],
  [["--port", "70000"], /^--port must be a number from 0 to 65535, not "70000"\.\n/],
  [["--event-store", "mysql"], /^--event-store must be `postgres` or `clickhouse`, not "mysql"\.\n/],
  [["--api-key", "two words"], /^--api-key must be visible ASCII characters without spaces\.\n/],
  [["--host", ""], /^--host must be an address such as 127\.0\.0\.1\.\n/],
  [["seed.json"], /^Unexpected argument 'seed\.json'/],
])("refuses %j with the usage", async (args, message) => {
  const { code, output, errors } = await runCli(...args);

  expect(errors).toMatch(message);
  expect(errors).toContain("\n\nUsage: npx @lagokit/testing");
  expect([code, output]).toEqual([2, ""]);
});
