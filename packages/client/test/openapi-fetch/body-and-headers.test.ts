import { describe, expect, it } from "vitest";
import { rejection } from "../rejection.ts";
import { startServer } from "../start-server.ts";
import { anything, apiOf, customer } from "./api-of.ts";

describe("a body", () => {
  const loop: Record<string, unknown> = {};
  loop["loop"] = loop;

  it.each([
    ["a BigInt", { customer: { external_id: 1n } }],
    ["itself", loop],
    ["a function", { customer: () => 1 }],
    ["NaN", { amount: NaN }],
    ["an invalid date", { paid_at: new Date(NaN) }],
  ])("that holds %s is refused before anything is sent", async (_, body) => {
    await using server = await startServer(customer);

    const errors = [
      await rejection(apiOf(server).POST("/robots", { body })),
      await rejection(apiOf(server).POST("/robots", { body, middleware: [{ onRequest() {} }] })),
    ];

    expect(errors).toMatchObject([{ name: "LagoArgumentError" }, { name: "LagoArgumentError" }]);
    expect(server.received).toEqual([]);
  });

  it("is serialized by the call's own `bodySerializer`, whose errors reach the caller", async () => {
    await using server = await startServer(customer);
    const own = new Error("own");

    const error = await rejection(
      apiOf(server).POST("/robots", {
        body: {},
        bodySerializer: () => {
          throw own;
        },
      }),
    );

    expect(error).toBe(own);
    expect(server.received).toEqual([]);
  });
});

describe("headers of a call", () => {
  it.each([
    ["an object", { "X-Team": "billing" }],
    ["pairs", [["X-Team", "billing"]] as [string, string][]],
    ["a Map", anything(new Map([["X-Team", "billing"]]))],
    ["a Headers", new Headers({ "X-Team": "billing" })],
  ])("are sent with those of the client: %s", async (_, headers) => {
    await using server = await startServer(customer);

    await apiOf(server, { headers: { "x-team": "none", "x-app": "shop" } }).GET("/robots", { headers });

    expect(server.received[0]?.headers).toMatchObject({
      authorization: "Bearer key",
      "x-team": "billing",
      "x-app": "shop",
    });
  });

  it("are removed by null, and kept by undefined", async () => {
    await using server = await startServer(customer);

    await apiOf(server, { headers: { "x-team": "billing", "x-app": "shop" } }).GET("/robots", {
      headers: { "X-Team": null, "x-app": undefined },
    });

    expect(server.received[0]?.headers).not.toHaveProperty("x-team");
    expect(server.received[0]?.headers).toHaveProperty("x-app", "shop");
  });

  it.each([
    { "x-team": "a\r\nx-other: b" },
    { "x-team\r\nx-other": "b" },
    { "x team": "a" },
    { "x-team": "🦜" },
    { "": "a" },
  ])("are refused without being shown if HTTP does not allow them: %j", async (headers) => {
    await using server = await startServer(customer);

    const error = await rejection(apiOf(server).GET("/robots", { headers: { ...headers } }));

    expect(error).toMatchObject({ name: "LagoArgumentError", argument: "headers" });
    expect(String(error)).not.toContain("🦜");
    expect(server.received).toEqual([]);
  });

  it.each(["x-team: a", 7])("are refused as %j", async (headers) => {
    await using server = await startServer(customer);

    const error = await rejection(apiOf(server).GET("/robots", { headers: anything(headers) }));

    expect(error).toMatchObject({ name: "LagoArgumentError", argument: "headers" });
    expect(server.received).toEqual([]);
  });
});
