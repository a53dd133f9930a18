import { Agent } from "node:http";
import { gzipSync } from "node:zlib";
import { Lago } from "@lagokit/client";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type FakeLago, fakeLago } from "../../src/index.ts";
import type { ListeningFake } from "../../src/listen/fake-server.ts";
import { rawRequest } from "./raw-request.ts";

let fake: FakeLago;
let server: ListeningFake;
beforeEach(async () => {
  fake = fakeLago();
  fake.seed({ customers: [{ external_id: "acme" }, { external_id: "acme.com" }, { external_id: "a/b" }] });
  server = await fake.listen();
});
afterEach(() => server.close());

const customers = "/api/v1/customers";
const post = (
  ...chunks: readonly (string | Uint8Array)[]
): { readonly method: "POST"; readonly chunks: typeof chunks } => ({
  method: "POST",
  chunks,
});

describe("a path", () => {
  it.each([
    ["/acme", "acme"],
    ["/acme.com", "acme"],
    ["/acme%2Ecom", "acme.com"],
    ["/acme%2ecom", "acme.com"],
    ["/a%2Fb", "a/b"],
    ["//acme", "acme"],
    ["/acme/", "acme"],
    ["/ac%6De", "acme"],
  ])("that ends with %s names the customer %s", async (path, id) => {
    const { status, body } = await rawRequest(server, `${customers}${path}`);

    expect(status).toBe(200);
    expect(JSON.parse(body)).toMatchObject({ customer: { external_id: id } });
  });

  it.each([
    ["GET", "/api/v1/nothing", "resource_not_found"],
    ["PATCH", customers, "resource_not_found"],
    ["OPTIONS", customers, "resource_not_found"],
    ["GET", `${customers}/%E0%A4%A`, "customer_not_found"],
    ["GET", `${customers}/../taxes`, "resource_not_found"],
  ])("is unknown: %s %s", async (method, path, code) => {
    const { status, body } = await rawRequest(server, path, { method });

    expect(status).toBe(404);
    expect(JSON.parse(body)).toEqual({ status: 404, error: "Not Found", code });
  });

  it("gets the headers of GET with HEAD", async () => {
    const { status, headers, body } = await rawRequest(server, `${customers}/acme`, { method: "HEAD" });

    expect([status, headers["content-type"], body]).toEqual([200, "application/json; charset=utf-8", ""]);
  });
});

describe("a body", () => {
  it("can have 5 MB", async () => {
    const name = "n".repeat(5_000_000);

    const { status, headers, body } = await rawRequest(
      server,
      customers,
      post(JSON.stringify({ customer: { external_id: "big", name } })),
    );

    expect(status).toBe(200);
    expect(headers["content-length"]).toBe(String(Buffer.byteLength(body)));
    expect(body).toContain(name);
  });

  it("can arrive in chunks that divide a character", async () => {
    const bytes = Buffer.from('{"customer":{"external_id":"chunks","name":"Zoë"}}');
    const middle = bytes.indexOf("ë") + 1;

    const { body } = await rawRequest(server, customers, post(bytes.subarray(0, middle), bytes.subarray(middle)));

    expect(JSON.parse(body)).toMatchObject({ customer: { name: "Zoë" } });
  });

  it.each([
    ["JSON that ends too early", '{"customer":'],
    ["compressed JSON", gzipSync('{"customer":{"external_id":"gzip"}}')],
  ])("is refused: %s", async (_, chunk) => {
    const { status, body } = await rawRequest(server, customers, post(chunk));

    expect(status).toBe(400);
    expect(JSON.parse(body)).toEqual({
      status: 400,
      error: "BadRequest: Error occurred while parsing request parameters",
    });
  });

  it.each(["[1]", '"text"', "null", "{}"])("without an object in its envelope is refused: %s", async (chunk) => {
    const { status, body } = await rawRequest(server, customers, post(chunk));

    expect(status).toBe(400);
    expect(body).toContain("param is missing or the value is empty or invalid: customer");
  });

  it("is not simulated if it is a form", async () => {
    const headers = { "content-type": "application/x-www-form-urlencoded" };

    const { status, body } = await rawRequest(server, customers, { ...post("customer[external_id]=form"), headers });

    expect(status).toBe(501);
    expect(body).toContain("Send JSON with `content-type: application/json`.");
  });
});

it.each([
  ["bearer fake-api-key", 200],
  ["Token fake-api-key", 200],
  ["fake-api-key", 401],
  ["Bearer another", 401],
])("responds to the authorization %j with %i", async (authorization, status) => {
  expect(await rawRequest(server, customers, { headers: { authorization } })).toMatchObject({ status });
});

it("responds to 100 requests at the same time", async () => {
  const lago = new Lago({ apiKey: fake.apiKey, baseUrl: server.url, maxRetries: 0 });
  const ids = Array.from({ length: 100 }, (_, index) => `customer-${index}`);

  const created = await Promise.all(ids.map((id) => lago.customers.create({ external_id: id })));

  expect(created.map(({ external_id: id }) => id)).toEqual(ids);
  expect(new Set(created.map(({ lago_id: id }) => id)).size).toBe(100);
});

it("closes connections that are kept alive, also the second time", async () => {
  const agent = new Agent({ keepAlive: true });
  const { status } = await rawRequest(server, customers, { agent });

  await server.close();
  await server.close();

  expect(status).toBe(200);
  await expect(rawRequest(server, customers, { agent })).rejects.toThrow(/ECONNREFUSED|ECONNRESET|socket hang up/);
  agent.destroy();
});

it("ends requests that wait when it closes", async () => {
  fake.fail("findAllCustomers", { connection: "hangs" });
  const waiting = rawRequest(server, customers).catch((error: unknown) => error);
  await rawRequest(server, "/api/v1/taxes");

  await server.close();

  expect(await waiting).toMatchObject({ code: "ECONNRESET" });
});
