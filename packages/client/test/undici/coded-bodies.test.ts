import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Fetch, Lago, LagoUnexpectedResponseError } from "../../src/index.ts";
import { openapiFetch } from "../../src/openapi-fetch.ts";
import { undiciFetch } from "../../src/undici/undici-fetch.ts";
import { rejection } from "../rejection.ts";
import { type Server, startServer } from "../start-server.ts";
import { type CodedBody, garbled, plain, readable, undecodable } from "./coded-bodies.ts";

const readers: Readonly<Record<string, (response: Response) => Promise<unknown>>> = {
  text: (response) => response.text(),
  bytes: async (response) => [...new Uint8Array(await response.arrayBuffer())],
  body: async (response) => new Response(response.body).text(),
  clone: async (response) => Promise.all([response.clone().text(), response.text()]),
};
const bodies: Readonly<Record<string, CodedBody>> = { ...readable, ...garbled, ...undecodable };
const path = "/customers/{external_customer_id}/portal_url";
const params = { path: { external_customer_id: "acme" } };
let server: Server;

beforeAll(async () => {
  server = await startServer((request, response) => {
    const { coding, body } = bodies[String(request.headers["x-case"])] ?? { coding: "", body: "" };
    response.writeHead(200, { "content-encoding": coding, "content-length": Buffer.byteLength(body) }).end(body);
  });
});
afterAll(() => server[Symbol.asyncDispose]());

const outcomesOf = (transport: Fetch, name: string): Promise<unknown[]> =>
  Promise.all(
    Object.values(readers).map(async (read) => {
      const response = await transport(server.url, { headers: { "x-case": name } });
      return read(response).catch(() => "It cannot be read.");
    }),
  );

/** What a client returns, for each way to read a response. */
const callsBy = (transport: Fetch | undefined, name: string): Promise<unknown>[] => {
  const lago = new Lago({
    apiKey: "key",
    baseUrl: server.url,
    fetch: transport,
    headers: { "X-Case": name },
    retryDelay: 0,
  });
  const cloning = lago.withOptions({
    middleware: [
      async (request, next) => {
        const response = await next(request);
        response.clone();
        return response;
      },
    ],
  });
  return [
    lago.customers.portalUrl("acme"),
    cloning.customers.portalUrl("acme"),
    openapiFetch(lago).GET(path, { params, middleware: [{ onRequest: () => {} }] }),
  ];
};

const fetch = undiciFetch();
afterAll(() => fetch.close());

describe("a body with undici", () => {
  it.each(Object.keys(bodies))("is the same as with the global fetch: %s", async (name) => {
    const [ours, usual] = await Promise.all([outcomesOf(fetch, name), outcomesOf(globalThis.fetch, name)]);

    expect(ours).toEqual(usual);
    expect(ours[0] === plain).toBe(name in readable);
  });

  it("is not read if it is encoded more than five times", async () => {
    const { body } = undecodable["not gzip"] ?? {};
    await using other = await startServer((_request, response) =>
      response.writeHead(200, { "content-encoding": "gzip,".repeat(5) + "gzip" }).end(body),
    );
    const lago = new Lago({ apiKey: "key", baseUrl: other.url, fetch, retryDelay: 0 });

    const error = await rejection(lago.customers.portalUrl("acme"));

    expect(error).toBeInstanceOf(LagoUnexpectedResponseError);
    expect(other.received).toHaveLength(1);
  });

  it("is released to the connection if it cannot be decoded, regardless of its length", async () => {
    const closed = Promise.withResolvers<void>();
    await using other = await startServer((_request, response) => {
      response.writeHead(200, { "content-encoding": "gzip" }).write("This is not gzip.");
      response.on("close", closed.resolve);
    });

    const response = await fetch(other.url);

    expect(await rejection(response.text())).toMatchObject({ code: "Z_DATA_ERROR" });
    await closed.promise;
  });
});

describe.each([
  ["the global fetch", undefined],
  ["undici", fetch],
])("a call with %s", (_, transport) => {
  it.each(Object.keys(readable))("returns what the API sent, with any coding: %s", async (name) => {
    const given = await Promise.all(callsBy(transport, name));

    const { customer } = JSON.parse(plain);
    expect(given).toMatchObject([customer.portal_url, customer.portal_url, { data: { customer } }]);
  });

  it.each(Object.keys({ ...garbled, ...undecodable }))(
    "is refused once, without a byte of its response: %s",
    async (name) => {
      const before = server.received.length;

      const errors = await Promise.all(callsBy(transport, name).map((call) => rejection(call)));

      const problem = name in undecodable ? /with a body that cannot be decoded/ : /with (invalid JSON|an empty body)/;
      for (const error of errors) {
        expect(error).toBeInstanceOf(LagoUnexpectedResponseError);
        expect(error).toMatchObject({ message: expect.stringMatching(problem), status: 200, attempts: 1 });
        expect(error).toMatchObject({ outcomeUnknown: true });
        expect(error).not.toHaveProperty("cause");
      }
      expect(server.received.length - before).toBe(3);
    },
  );
});
