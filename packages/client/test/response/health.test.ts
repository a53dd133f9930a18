import { describe, expect, expectTypeOf, it } from "vitest";
import { type Health, Lago, LagoServerError } from "../../src/index.ts";
import { rejection } from "../rejection.ts";
import { answering, startServer } from "../start-server.ts";

const healthy = {
  version: "1.51.0",
  github_url: "https://github.com/getlago/lago-api/tree/v1.51.0",
  message: "Success",
};

describe("health", () => {
  it("requests the server itself, without the API key", async () => {
    await using server = await startServer(answering(200, healthy));
    const lago = new Lago({ apiKey: "secret-key", baseUrl: `${server.url}/lago/api/v1`, headers: { "x-own": "a" } });

    const health = await lago.health();

    expect(health).toEqual(healthy);
    expectTypeOf(health).toEqualTypeOf<Health>();
    expect(server.received.map(({ method, url }) => [method, url])).toEqual([["GET", "/lago/health"]]);
    expect(server.received[0]?.headers).toMatchObject({ accept: "application/json", "x-own": "a" });
    expect(server.received[0]?.headers).not.toHaveProperty("authorization");
  });

  it("is retried, and rejects if the server does not reach its database", async () => {
    await using server = await startServer(answering(503, { status: "shutting down" }));
    const lago = new Lago({ apiKey: "secret-key", baseUrl: server.url, retryDelay: 0 });

    const error = await rejection(lago.health());

    expect(error).toBeInstanceOf(LagoServerError);
    expect(error).toMatchObject({ method: "GET", path: "/health", status: 503, attempts: 3 });
    expect(String(error)).not.toContain("secret-key");
  });

  it("accepts the options of any call", async () => {
    await using server = await startServer(answering(200, healthy));
    const lago = new Lago({ apiKey: "secret-key", baseUrl: server.url });

    const error = await rejection(lago.health({ signal: AbortSignal.abort("enough") }));

    expect(error).toMatchObject({ name: "LagoAbortError" });
    expect(server.received).toEqual([]);
  });
});
