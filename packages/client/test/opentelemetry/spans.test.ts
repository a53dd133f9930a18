import { SpanKind, SpanStatusCode } from "@opentelemetry/api";
import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { Lago } from "../../src/index.ts";
import { rejection } from "../rejection.ts";
import { answering, portal, startServer } from "../start-server.ts";
import { Telemetry } from "./telemetry.ts";

const apiKey = "key-of-7f3a";
const template = "/api/v1/customers/{external_customer_id}/portal_url";

describe("the span of a call", () => {
  it("has the name and the attributes of the semantic conventions", async () => {
    await using server = await startServer(
      answering(200, { customer: { portal_url: "https://portal.example" } }, { "x-request-id": "request-7" }),
    );
    using telemetry = new Telemetry();

    await new Lago({ apiKey, baseUrl: server.url }).customers.portalUrl("acme");

    expect(telemetry.spans).toHaveLength(1);
    expect(telemetry.spans[0]).toMatchObject({
      name: `GET ${template}`,
      kind: SpanKind.CLIENT,
      status: { code: SpanStatusCode.UNSET },
      ended: true,
      attributes: {
        "http.request.method": "GET",
        "url.template": template,
        "server.address": "127.0.0.1",
        "server.port": Number(new URL(server.url).port),
        "http.response.status_code": 200,
        "http.response.header.x-request-id": ["request-7"],
      },
    });
  });

  it("is the parent of the span of each attempt, and a child of the caller's span", async () => {
    let requests = 0;
    await using server = await startServer((request, response) =>
      requests++ === 0 ? response.writeHead(503).end() : portal(request, response),
    );
    using telemetry = new Telemetry();
    const lago = new Lago({ apiKey, baseUrl: server.url, retryDelay: 0 });

    const caller = await telemetry.tracer().startActiveSpan("the caller", async (span) => {
      await lago.customers.portalUrl("acme");
      return span.spanContext();
    });

    const [call] = telemetry.spans;
    expect(call?.parentSpanContext?.spanId).toBe(caller.spanId);
    expect(telemetry.undiciSpans.map((span) => span.attributes["http.response.status_code"])).toEqual([503, 200]);
    for (const { parentSpanContext } of telemetry.undiciSpans)
      expect(parentSpanContext?.spanId).toBe(call?.spanContext().spanId);
  });

  it("is one for a call that is retried, with the number of retries", async () => {
    let requests = 0;
    await using server = await startServer((request, response) =>
      requests++ < 2 ? response.writeHead(503).end() : portal(request, response),
    );
    using telemetry = new Telemetry();

    await new Lago({ apiKey, baseUrl: server.url, retryDelay: 0 }).customers.portalUrl("acme");

    expect(telemetry.spans).toHaveLength(1);
    expect(telemetry.spans[0]?.attributes).toMatchObject({
      "http.request.resend_count": 2,
      "http.response.status_code": 200,
    });
    expect(telemetry.spans[0]?.attributes).not.toHaveProperty(["error.type"]);
  });

  it("has the status and the message of an error of the API", async () => {
    await using server = await startServer(answering(404, { status: 404, code: "customer_not_found" }));
    using telemetry = new Telemetry();

    const error = await rejection(new Lago({ apiKey, baseUrl: server.url }).customers.portalUrl("acme"));

    const message = "GET /customers/{external_customer_id}/portal_url failed with 404 (customer_not_found)";
    expect(error).toMatchObject({ message });
    expect(telemetry.spans[0]?.status).toEqual({ code: SpanStatusCode.ERROR, message });
    expect(telemetry.spans[0]?.attributes).toMatchObject({ "error.type": "404", "http.response.status_code": 404 });
  });

  it("has the class of an error without a response", async () => {
    await using server = await startServer((request) => request.socket.destroy());
    using telemetry = new Telemetry();

    await rejection(new Lago({ apiKey, baseUrl: server.url, maxRetries: 0 }).customers.portalUrl("acme"));

    expect(telemetry.spans[0]?.attributes).toMatchObject({ "error.type": "LagoConnectionError" });
    expect(telemetry.spans[0]?.attributes).not.toHaveProperty(["http.response.status_code"]);
  });

  it("ends when the caller aborts the call", async () => {
    const controller = new AbortController();
    await using server = await startServer(() => controller.abort());
    using telemetry = new Telemetry();

    const { signal } = controller;
    await rejection(new Lago({ apiKey, baseUrl: server.url }).customers.portalUrl("acme", { signal }));

    expect(telemetry.spans[0]?.status.code).toBe(SpanStatusCode.ERROR);
    expect(telemetry.spans[0]?.attributes).toMatchObject({ "error.type": "LagoAbortError" });
  });

  it("does not show the message of an error of the caller's own code", async () => {
    using telemetry = new Telemetry();
    const lago = new Lago({
      apiKey,
      middleware: [
        () => {
          throw new Error(`The request with ${apiKey} is refused.`);
        },
      ],
    });

    await rejection(lago.customers.portalUrl("acme"));

    expect(telemetry.spans[0]?.status).toEqual({ code: SpanStatusCode.ERROR });
    expect(telemetry.spans[0]?.attributes).toMatchObject({ "error.type": "Error" });
  });

  it("exists for each page of a list", async () => {
    await using server = await startServer((request, response) => {
      const page = Number(new URL(request.url ?? "", server.url).searchParams.get("page") ?? 1);
      const meta = { current_page: page, next_page: page < 3 ? page + 1 : null };
      answering(200, { taxes: [{}], meta })(request, response);
    });
    using telemetry = new Telemetry();

    await new Lago({ apiKey, baseUrl: server.url }).taxes.list().toArray();

    expect(telemetry.spans.map(({ name }) => name)).toEqual(Array(3).fill("GET /api/v1/taxes"));
  });

  it("contains no ID, query, key or input", async () => {
    const details = { name: ["value_is_invalid"] };
    await using server = await startServer(
      answering(422, { code: "validation_errors", error_details: details, echo: "secret-name" }),
    );
    using telemetry = new Telemetry();
    const lago = new Lago({ apiKey, baseUrl: server.url, maxRetries: 0 });

    await rejection(lago.customers.create({ external_id: "secret-id", name: "secret-name" }));
    await rejection(lago.customers.get("secret-id"));
    await rejection(lago.invoices.list({ external_customer_id: "secret-id" }).toArray());

    expect(telemetry.spans).toHaveLength(3);
    for (const { name, attributes, status, events } of telemetry.spans)
      expect(inspect({ name, attributes, status, events }, { depth: 9 })).not.toMatch(/secret-|7f3a/);
  });
});

describe("the function that `instrumentLago` returns", () => {
  it("stops the spans", async () => {
    await using server = await startServer(portal);
    using telemetry = new Telemetry();
    const lago = new Lago({ apiKey, baseUrl: server.url });

    telemetry.stop();
    await lago.customers.portalUrl("acme");

    expect(telemetry.spans).toEqual([]);
    expect(telemetry.undiciSpans).toHaveLength(1);
  });

  it("ends the spans of running calls", async () => {
    using telemetry = new Telemetry();
    await using server = await startServer((request, response) => {
      telemetry.stop();
      portal(request, response);
    });

    await new Lago({ apiKey, baseUrl: server.url }).customers.portalUrl("acme");

    expect(telemetry.spans).toHaveLength(1);
  });
});
