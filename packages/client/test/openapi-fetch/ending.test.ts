import { describe, expect, it } from "vitest";
import { rejection } from "../rejection.ts";
import { startServer } from "../start-server.ts";
import { apiOf, customer } from "./api-of.ts";

describe("a call", () => {
  it("ends when the caller's signal is aborted while the response is awaited", async () => {
    const controller = new AbortController();
    await using server = await startServer(() => controller.abort());

    const error = await rejection(apiOf(server).GET("/customers", { signal: controller.signal }));

    expect(error).toHaveProperty("name", "LagoAbortError");
    expect(server.received).toHaveLength(1);
  });

  it("also ends when the signal is aborted if there is middleware", async () => {
    const controller = new AbortController();
    await using server = await startServer(() => controller.abort());

    const error = await rejection(
      apiOf(server).GET("/customers", { signal: controller.signal, middleware: [{ onRequest() {} }] }),
    );

    expect(error).toHaveProperty("name", "LagoAbortError");
  });

  it("ends before the request if the signal is already aborted", async () => {
    await using server = await startServer(customer);

    const error = await rejection(apiOf(server).GET("/customers", { signal: AbortSignal.abort() }));

    expect(error).toHaveProperty("name", "LagoAbortError");
    expect(server.received).toEqual([]);
  });

  it("accepts a signal of null", async () => {
    await using server = await startServer(customer);

    await apiOf(server).GET("/customers", { signal: null });

    expect(server.received).toHaveLength(1);
  });

  it.each([false, true])("ends with a timeout, after each attempt (middleware: %s)", async (isWhole) => {
    await using server = await startServer(() => {});
    const middleware = isWhole ? [{ onRequest() {} }] : [];

    const error = await rejection(apiOf(server).GET("/customers", { timeout: 20, maxRetries: 1, middleware }));

    expect(error).toMatchObject({ name: "LagoTimeoutError", attempts: 2 });
  });

  it("ends when the connection breaks during the response", async () => {
    await using server = await startServer((_, response) => {
      response.writeHead(200, { "content-type": "application/json", "content-length": "100" }).write('{"cust');
      response.destroy();
    });

    const error = await rejection(apiOf(server).GET("/customers", { parseAs: "stream", maxRetries: 0 }));

    expect(error).toMatchObject({ name: "LagoConnectionError", attempts: 1 });
  });
});
