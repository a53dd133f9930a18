import { describe, expect, it } from "vitest";
import { Lago } from "../../src/index.ts";
import { rejection } from "../rejection.ts";
import { answering, portal, startServer } from "../start-server.ts";
import { Telemetry } from "./telemetry.ts";

const apiKey = "key";
const duration = "http.client.request.duration";

describe("the metric of the duration", () => {
  it("counts each call once, in seconds, by operation and status", async () => {
    let requests = 0;
    await using server = await startServer((request, response) =>
      requests++ === 0 ? response.writeHead(503).end() : portal(request, response),
    );
    using telemetry = new Telemetry();
    const lago = new Lago({ apiKey, baseUrl: server.url, retryDelay: 0 });

    await lago.customers.portalUrl("acme");
    await lago.customers.portalUrl("other");

    expect(await telemetry.points(duration)).toEqual([
      {
        unit: "s",
        attributes: {
          "http.request.method": "GET",
          "url.template": "/api/v1/customers/{external_customer_id}/portal_url",
          "server.address": "127.0.0.1",
          "server.port": Number(new URL(server.url).port),
          "http.response.status_code": 200,
        },
        value: expect.objectContaining({
          count: 2,
          buckets: expect.objectContaining({ boundaries: expect.arrayContaining([0.005, 10]) }),
        }),
      },
    ]);
  });

  it("has the type of an error", async () => {
    await using server = await startServer(answering(404, { status: 404, code: "customer_not_found" }));
    using telemetry = new Telemetry();

    await rejection(new Lago({ apiKey, baseUrl: server.url }).customers.get("acme"));

    const [point] = await telemetry.points(duration);
    expect(point?.attributes).toMatchObject({ "error.type": "404", "http.response.status_code": 404 });
  });
});
