import { Lago, LagoNotFoundError, LagoUnexpectedResponseError } from "@lagokit/client";
import { Client } from "lago-javascript-client";
import type { RequestListener } from "node:http";
import { describe, expect, it } from "vitest";
import { rejection } from "../rejection.ts";
import { answering, startServer } from "../start-server.ts";

const customer = { customer: { external_id: "a/b" } };
const page = "<title>Sign in</title>";

/** Both clients, of a server that gives one answer. */
async function both(answer: RequestListener) {
  const server = await startServer(answer);
  const client = Client("key", { baseUrl: `${server.url}/api/v1` });
  const lago = new Lago({ apiKey: "key", baseUrl: server.url, maxRetries: 0 });
  return { server, client, lago, [Symbol.asyncDispose]: () => server[Symbol.asyncDispose]() };
}

// What the guide to migration says of lago-javascript-client is true of the version that is installed.
describe("other than lago-javascript-client, the client", () => {
  it("gives what is in the envelope", async () => {
    await using clients = await both(answering(200, customer));

    const { data } = await clients.client.customers.findCustomer("acme");
    const ours = await clients.lago.customers.get("acme");

    expect(data).toEqual(customer);
    expect(ours).toEqual(customer.customer);
  });

  it("sends an id as it is", async () => {
    await using clients = await both(answering(200, customer));

    await clients.client.customers.findCustomer("a/b");
    await clients.lago.customers.get("a/b");

    expect(clients.server.received.map(({ url }) => url)).toEqual(["/api/v1/customers/a/b", "/api/v1/customers/a%2Fb"]);
  });

  it("throws an error where a response was thrown", async () => {
    await using clients = await both(answering(404, { status: 404, code: "customer_not_found" }));

    const former = await rejection(clients.client.customers.findCustomer("acme"));
    const ours = await rejection(clients.lago.customers.get("acme"));

    expect(former).toBeInstanceOf(Response);
    expect(ours).toBeInstanceOf(LagoNotFoundError);
  });

  it("throws where an answer that is no JSON became null", async () => {
    await using clients = await both(answering(200, page, { "content-type": "text/html" }));

    const { data } = await clients.client.customers.findCustomer("acme");
    const ours = await rejection(clients.lago.customers.get("acme"));

    expect(data).toBeNull();
    expect(ours).toBeInstanceOf(LagoUnexpectedResponseError);
  });
});
