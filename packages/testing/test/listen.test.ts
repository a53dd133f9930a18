import { Lago, LagoConnectionError } from "@lagokit/client";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { Webhooks } from "@lagokit/webhooks";
import { expect, it } from "vitest";
import { fakeLago } from "../src/index.ts";

it("listens for other processes, until it is disposed", async () => {
  const fake = fakeLago();
  let lago: Lago;
  {
    await using server = await fake.listen();
    lago = new Lago({ apiKey: fake.apiKey, baseUrl: server.url, maxRetries: 0 });

    await lago.taxes.create({ code: "vat", name: "VAT", rate: "20" });

    expect(await lago.taxes.get("vat")).toMatchObject({ rate: 20 });
    expect(fake.requests.map(({ operation }) => operation)).toEqual(["createTax", "findTax"]);
  }
  await expect(lago.taxes.get("vat")).rejects.toBeInstanceOf(LagoConnectionError);
});

it("loses a response by closing the connection", async () => {
  const fake = fakeLago();
  await using server = await fake.listen();
  const lago = new Lago({ apiKey: fake.apiKey, baseUrl: server.url, maxRetries: 0 });
  fake.loseAnswer("POST /taxes");

  const lost = lago.taxes.create({ code: "vat", name: "VAT", rate: "20" });

  await expect(lost).rejects.toMatchObject({ name: "LagoConnectionError", outcomeUnknown: true });
  expect(await lago.taxes.get("vat")).toMatchObject({ rate: 20 });
});

it("sends webhooks to the endpoints that are created by the API", async () => {
  const fake = fakeLago();
  await using server = await fake.listen();
  const lago = new Lago({ apiKey: fake.apiKey, baseUrl: server.url });
  const { promise: received, resolve } = Promise.withResolvers<string>();
  const handle = new Webhooks(fake.webhookKeys).handler({
    "customer.created": ({ customer }) => resolve(customer.external_id),
  });
  const receiver = createServer((request, response) => {
    void (async () => {
      const headers = new Headers();
      for (const [name, value] of Object.entries(request.headers)) headers.set(name, String(value));
      const body = await text(request);
      const { status } = await handle(new Request("http://receiver", { method: "POST", headers, body }));
      response.writeHead(status).end();
    })();
  });
  await new Promise<void>((done) => receiver.listen(0, "127.0.0.1", done));
  // As: it listens on a port.
  const { port } = receiver.address() as AddressInfo;

  await lago.webhookEndpoints.create({ webhook_url: `http://127.0.0.1:${port}/lago`, signature_algo: "hmac" });
  await lago.customers.create({ external_id: "acme" });

  expect(await received).toBe("acme");
  await fake.settle();
  expect(fake.webhooks[0]?.deliveries).toMatchObject([{ url: `http://127.0.0.1:${port}/lago`, isDelivered: true }]);
  receiver.closeAllConnections();
  receiver.close();
});

it("shows its objects, requests and webhooks on a page", async () => {
  const fake = fakeLago();
  await using server = await fake.listen();
  const lago = new Lago({ apiKey: fake.apiKey, baseUrl: server.url });
  await lago.customers.create({ external_id: "acme", name: "<script>alert(1)</script>" });

  const page = await fetch(server.url);
  const html = await page.text();

  expect(page.headers.get("content-type")).toBe("text/html; charset=utf-8");
  expect(html).toContain("customers (1)");
  expect(html).toContain("customer.created");
  expect(html).toContain("POST /customers");
  expect(html).not.toContain("<script>");
});

it("says what is wrong if the port is taken", async () => {
  await using server = await fakeLago().listen();

  await expect(fakeLago().listen({ port: server.port })).rejects.toThrow(/EADDRINUSE/);
});

it("names the URL that clients use as the issuer of webhooks to endpoints", async () => {
  const fake = fakeLago();
  await using server = await fake.listen({ publicUrl: "http://lago.test:3000" });
  const lago = new Lago({ apiKey: fake.apiKey, baseUrl: server.url });
  const issuers: unknown[] = [];
  const receiver = createServer((request, response) => {
    const [, claims = ""] = String(request.headers["x-lago-signature"]).split(".");
    issuers.push(JSON.parse(Buffer.from(claims, "base64url").toString()).iss);
    response.end();
  });
  await new Promise<void>((done) => receiver.listen(0, "127.0.0.1", done));
  // As: it listens on a port.
  const { port } = receiver.address() as AddressInfo;

  await lago.webhookEndpoints.create({ webhook_url: `http://127.0.0.1:${port}/lago` });
  await lago.customers.create({ external_id: "acme" });
  await fake.settle();
  receiver.close();

  expect(issuers).toEqual(["http://lago.test:3000"]);
  expect(fake.webhookKeys.jwt.issuer).toEqual([fake.url, "http://lago.test:3000"]);
});
