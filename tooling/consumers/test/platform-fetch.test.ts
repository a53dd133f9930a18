import { Lago, LagoNotFoundError } from "@lagokit/client";
import { once } from "node:events";
import { createServer, request as send, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type AuthenticatedRequest, platformFetch } from "../src/platform/platform-fetch.ts";

interface Received {
  readonly method: string | undefined;
  readonly key: string | undefined;
  readonly body: string;
}

const received: Received[] = [];
const server = createServer(async (request, response) => {
  const { method, headers, url } = request;
  received.push({ method, key: headers.authorization, body: await text(request) });
  response.setHeader("content-type", "application/json");
  if (url?.endsWith("missing")) response.writeHead(404).end('{ "status": 404, "code": "customer_not_found" }');
  else response.end('{ "customer": { "external_id": "acme", "slug": null } }');
});
let lago: Lago;

beforeAll(async () => {
  await once(server.listen(0, "127.0.0.1"), "listening");
  // As: a server that listens on a port has such an address.
  const { port } = server.address() as AddressInfo;
  const fetch = platformFetch(requestWithCredentials);
  lago = new Lago({ auth: false, baseUrl: `http://127.0.0.1:${port}`, fetch, maxRetries: 0 });
});

afterAll(() => {
  server.close();
  server.closeAllConnections();
});

it("lets the platform add the credentials, which the client does not have", async () => {
  const customer = await lago.customers.create({ external_id: "acme" });

  expect(customer.external_id).toBe("acme");
  expect(received.at(-1)).toEqual({
    method: "POST",
    key: "Bearer key-of-the-platform",
    body: '{"customer":{"external_id":"acme"}}',
  });
});

it("throws a typed error for a status, if the platform returns the response", async () => {
  await expect(lago.customers.get("missing")).rejects.toThrow(LagoNotFoundError);
});

/** Works like n8n: adds the credentials, and parses JSON unless the response is requested as text. */
const requestWithCredentials: AuthenticatedRequest = async ({ url, method, headers, body, encoding }) => {
  const authorized = { ...headers, authorization: "Bearer key-of-the-platform" };
  const request = send(url, { method, headers: authorized }).end(body);
  // As: the event has these arguments.
  const [answer] = (await once(request, "response")) as [IncomingMessage];
  const content = await text(answer);
  return {
    statusCode: answer.statusCode ?? 0,
    headers: answer.headers,
    body: encoding === "text" ? content : JSON.parse(content),
  };
};
