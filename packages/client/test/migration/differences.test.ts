import { Lago, LagoNotFoundError, LagoUnexpectedResponseError } from "@lagokit/client";
import { Client } from "lago-javascript-client";
import type { RequestListener } from "node:http";
import { describe, expect, it } from "vitest";
import { rejection } from "../rejection.ts";
import { answering, startServer } from "../start-server.ts";

const customer = { customer: { external_id: "a/b" } };
const page = "<title>Sign in</title>";

/** Both clients, with a server that always sends the same response. */
async function both(answer: RequestListener) {
  const server = await startServer(answer);
  const client = Client("key", { baseUrl: `${server.url}/api/v1` });
  const lago = new Lago({ apiKey: "key", baseUrl: server.url, maxRetries: 0 });
  return { server, client, lago, [Symbol.asyncDispose]: () => server[Symbol.asyncDispose]() };
}

// The claims of the migration guide about lago-javascript-client are true for the installed version.
describe("unlike lago-javascript-client, the client", () => {
  it("returns the content of the envelope", async () => {
    await using clients = await both(answering(200, customer));

    const { data } = await clients.client.customers.findCustomer("acme");
    const ours = await clients.lago.customers.get("acme");

    expect(data).toEqual(customer);
    expect(ours).toEqual(customer.customer);
  });

  it("sends an ID unchanged", async () => {
    await using clients = await both(answering(200, customer));

    await clients.client.customers.findCustomer("a/b");
    await clients.lago.customers.get("a/b");

    expect(clients.server.received.map(({ url }) => url)).toEqual(["/api/v1/customers/a/b", "/api/v1/customers/a%2Fb"]);
  });

  it("throws an error instead of a response", async () => {
    await using clients = await both(answering(404, { status: 404, code: "customer_not_found" }));

    const former = await rejection(clients.client.customers.findCustomer("acme"));
    const ours = await rejection(clients.lago.customers.get("acme"));

    expect(former).toBeInstanceOf(Response);
    expect(ours).toBeInstanceOf(LagoNotFoundError);
  });

  it("throws for a response that is not JSON, instead of returning null", async () => {
    await using clients = await both(answering(200, page, { "content-type": "text/html" }));

    const { data } = await clients.client.customers.findCustomer("acme");
    const ours = await rejection(clients.lago.customers.get("acme"));

    expect(data).toBeNull();
    expect(ours).toBeInstanceOf(LagoUnexpectedResponseError);
  });
});
