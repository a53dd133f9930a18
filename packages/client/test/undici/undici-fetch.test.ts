import type { IncomingMessage, ServerResponse } from "node:http";
import { describe, expect, it } from "vitest";
import { Lago, LagoConnectionError, LagoRequestError } from "../../src/index.ts";
import { undiciFetch } from "../../src/undici/undici-fetch.ts";
import { kinds } from "../fault/kinds.ts";
import { startFaultyServer } from "../fault/faulty-server.ts";
import { rejection } from "../rejection.ts";
import { answering, portal, startServer } from "../start-server.ts";
import { versions } from "./versions.ts";

describe.each(versions)("a fetch with %s", (_, undici) => {
  const { Agent, interceptors, MockAgent } = undici;

  it("sends what the client passes, and does not replace it", async () => {
    await using server = await startServer(portal);
    const fetch = undiciFetch(new Agent());
    const headers = { "User-Agent": "billing/1.0", "Accept-Encoding": "identity", "X-Team": "é" };
    const lago = new Lago({ apiKey: "key", baseUrl: server.url, fetch, headers });

    await lago.customers.portalUrl("acme");

    const [request] = server.received;
    const { host: _host, connection: _connection, ...sent } = request?.headers ?? {};
    expect(request?.url).toBe("/api/v1/customers/acme/portal_url");
    expect(sent).toEqual({
      accept: "application/json",
      "accept-encoding": "identity",
      authorization: "Bearer key",
      "user-agent": "billing/1.0",
      "x-team": "é",
    });
    await fetch.close();
  });

  it("returns the response, and not an informational response before it", async () => {
    await using server = await startServer((_request, response) => {
      response.writeProcessing();
      response.writeEarlyHints({ link: "</style.css>; rel=preload" });
      response.writeHead(200, { "x-request-id": "r1" }).end("{}");
    });
    const fetch = undiciFetch(new Agent());

    const response = await fetch(server.url);

    expect(response.status).toBe(200);
    expect(response.headers.get("x-request-id")).toBe("r1");
    expect(response.headers.has("link")).toBe(false);
    await fetch.close();
  });

  it("keeps connections, at most as many as the agent allows", async () => {
    await using server = await startFaultyServer({}, 0, kinds.read.good);
    const fetch = undiciFetch(new Agent({ connections: 2 }));
    const lago = new Lago({ apiKey: "key", baseUrl: server.url, fetch });

    await Promise.all(Array.from({ length: 20 }, () => lago.customers.portalUrl("acme")));

    expect([server.connections, server.received.length]).toEqual([2, 20]);
    await fetch.close();
  });

  it("sends a top-up to the API once when a kept connection breaks, and reports it", async () => {
    const answer = (response: ServerResponse, request: IncomingMessage): void =>
      server.received.length === 1
        ? void response.end(JSON.stringify(kinds.never.good))
        : void request.socket.resetAndDestroy();
    await using server = await startFaultyServer({ answer }, Infinity, {});
    const fetch = undiciFetch(new Agent({ connections: 1 }));
    const lago = new Lago({ apiKey: "key", baseUrl: server.url, fetch });
    await kinds.never.call(lago, {});

    const error = await rejection(kinds.never.call(lago, {}));

    expect(error).toMatchObject({ name: "LagoConnectionError", attempts: 1, outcomeUnknown: true });
    expect([server.received.length, server.connections]).toEqual([2, 1]);
    await fetch.close();
  });

  it("sends once what its dispatcher would retry", async () => {
    await using server = await startServer(({ socket }) => socket.resetAndDestroy());
    const retry = interceptors.retry({
      minTimeout: 1,
      methods: ["POST"],
      errorCodes: ["ECONNRESET", "UND_ERR_SOCKET"],
    });
    const fetch = undiciFetch(new Agent().compose(retry));

    const error = await rejection(fetch(server.url, { method: "POST", body: "{}" }));

    expect(error).toBeInstanceOf(TypeError);
    expect(server.received.length).toBe(1);
    await fetch.close();
  });

  it.each([
    ["", (agent: InstanceType<typeof Agent>) => agent],
    [
      "not even if its dispatcher would",
      (agent: InstanceType<typeof Agent>) => agent.compose(interceptors.redirect({ maxRedirections: 2 })),
    ],
  ])("follows no redirect %s", async (_case, compose) => {
    await using elsewhere = await startServer(portal);
    await using server = await startServer(answering(307, "", { location: elsewhere.url }));
    const fetch = undiciFetch(compose(new Agent()));
    const lago = new Lago({ apiKey: "key", baseUrl: server.url, fetch, maxRetries: 0 });

    const error = await rejection(lago.customers.portalUrl("acme"));

    expect(error).toBeInstanceOf(LagoRequestError);
    expect([server.received.length, elsewhere.received.length]).toEqual([1, 0]);
    await fetch.close();
  });

  it("closes after the running requests, and then sends nothing", async () => {
    const answers = Promise.withResolvers<ServerResponse>();
    await using server = await startServer((_request, response) => answers.resolve(response));
    const fetch = undiciFetch(new Agent());
    const lago = new Lago({ apiKey: "key", baseUrl: server.url, fetch });
    const running = kinds.never.call(lago, {});
    const response = await answers.promise;

    const closed = fetch.close();
    const error = await rejection(kinds.never.call(lago, { maxRetries: 0 }));
    response.end(JSON.stringify(kinds.never.good));

    expect(await running).toEqual(kinds.never.good.wallet_transactions);
    await closed;
    expect(error).toBeInstanceOf(LagoConnectionError);
    expect(error).toMatchObject({ outcomeUnknown: false });
    expect(server.received.length).toBe(1);
  });

  it("sends with the replacement of an agent in an application's tests", async () => {
    const mock = new MockAgent();
    mock.disableNetConnect();
    mock
      .get("https://api.getlago.com")
      .intercept({ path: "/api/v1/customers/acme/portal_url" })
      .reply(200, { customer: { portal_url: "https://portal.example/acme" } });
    const fetch = undiciFetch(mock);
    const lago = new Lago({ apiKey: "key", region: "us", fetch });

    const url = await lago.customers.portalUrl("acme");

    expect(url).toBe("https://portal.example/acme");
    await fetch.close();
  });

  it("refuses a URL and a header that cannot be sent, like the global fetch", async () => {
    const fetch = undiciFetch(new Agent());

    const errors = await Promise.all([
      rejection(fetch("/coins")),
      rejection(fetch("http://127.0.0.1:9/", { headers: { "x-team": "a\nb" } })),
    ]);

    expect(errors).toEqual([expect.any(TypeError), expect.any(TypeError)]);
    await fetch.close();
  });
});
