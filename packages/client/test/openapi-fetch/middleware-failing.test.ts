import type { Middleware } from "openapi-fetch";
import { describe, expect, it } from "vitest";
import { rejection } from "../rejection.ts";
import { answering, startServer } from "../start-server.ts";
import { anything, apiOf, customer } from "./api-of.ts";

describe("middleware with errors", () => {
  const own = new Error("own");
  const throwing = async (): Promise<never> => {
    throw own;
  };

  it("fails the call with what it throws, before the request", async () => {
    await using server = await startServer(customer);

    const error = await rejection(apiOf(server).GET("/customers", { middleware: [{ onRequest: throwing }] }));

    expect(error).toBe(own);
    expect(server.received).toEqual([]);
  });

  it("fails the call with what it throws, after one request", async () => {
    await using server = await startServer(customer);

    const error = await rejection(apiOf(server).GET("/customers", { middleware: [{ onResponse: throwing }] }));

    expect(error).toBe(own);
    expect(server.received).toHaveLength(1);
  });

  it("replaces an error of the client with another error or a response", async () => {
    await using server = await startServer(answering(404, { code: "customer_not_found" }));
    const other: Middleware = { onError: () => own };
    const empty: Middleware = { onError: () => Response.json({ customers: [] }) };

    const error = await rejection(apiOf(server).GET("/customers", { middleware: [other] }));
    const { data } = await apiOf(server).GET("/customers", { middleware: [empty] });

    expect(error).toBe(own);
    expect(data).toEqual({ customers: [] });
  });

  it("sends its own body to its own path, once for each attempt", async () => {
    const bodies: string[] = [];
    await using server = await startServer((request, response) => {
      let body = "";
      request.on("data", (chunk: Buffer) => (body += chunk.toString()));
      request.on("end", () => {
        bodies.push(body);
        response.writeHead(bodies.length === 1 ? 503 : 200, { "content-type": "application/json" }).end("{}");
      });
    });
    const change: Middleware = {
      onRequest: ({ request }) =>
        new Request(`${request.url}?dry=1`, { method: "PUT", body: '{"changed":true}', headers: request.headers }),
    };

    await apiOf(server).PUT("/robots", { body: { changed: false }, middleware: [change] });

    expect(bodies).toEqual(['{"changed":true}', '{"changed":true}']);
    expect(server.received.map(({ url }) => url)).toEqual(["/api/v1/robots?dry=1", "/api/v1/robots?dry=1"]);
  });

  it("runs from the first to the last, and back", async () => {
    await using server = await startServer(customer);
    const order: string[] = [];
    const noting = (name: string): Middleware => ({
      onRequest() {
        order.push(`${name} sees the request`);
      },
      onResponse() {
        order.push(`${name} sees the response`);
      },
    });
    const api = apiOf(server);
    api.use(noting("first"), noting("second"));

    await api.GET("/customers", { middleware: [noting("third")] });

    expect(order).toEqual([
      "first sees the request",
      "second sees the request",
      "third sees the request",
      "third sees the response",
      "second sees the response",
      "first sees the response",
    ]);
  });

  it.each([null, 7, "x", {}, { onRequest: true }, () => {}])("is refused as %o", async (middleware) => {
    await using server = await startServer(customer);
    const api = apiOf(server);

    const error = await rejection(api.GET("/customers", { middleware: anything([middleware]) }));

    expect(() => api.use(anything(middleware))).toThrow(
      "`middleware` must be an array of objects with any of onRequest, onResponse",
    );
    expect(error).toMatchObject({ name: "LagoArgumentError", argument: "middleware" });
    expect(server.received).toEqual([]);
  });
});
