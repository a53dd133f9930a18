import { describe, expect, it } from "vitest";
import { Lago, LagoNotFoundError } from "../../src/index.ts";
import { rejection } from "../rejection.ts";
import { answering, startServer } from "../start-server.ts";

describe("the stack of an error", () => {
  it("leads to the line of the call, regardless of where it is awaited, if calls are traced", async () => {
    await using server = await startServer(answering(404, { code: "customer_not_found" }));
    const lago = new Lago({ apiKey: "key", baseUrl: server.url, traceCalls: true });
    const call = function callFromHere(): Promise<string> {
      return lago.customers.portalUrl("acme");
    };

    const errors = await Promise.all([
      rejection(call()),
      rejection(call().then((url) => url)),
      rejection(Promise.all([call(), call()])),
    ]);

    for (const error of errors) {
      // As: the assertion before this proves it.
      expect(error).toBeInstanceOf(LagoNotFoundError);
      const [header, method, caller] = (error as LagoNotFoundError).stack?.split("\n") ?? [];
      expect(header).toBe(
        "LagoNotFoundError: GET /customers/{external_customer_id}/portal_url failed with 404 (customer_not_found)",
      );
      expect(method).toContain("Customers.portalUrl");
      expect(caller).toMatch(/callFromHere .*call-site\.test\.ts/);
    }
  });

  it.each([
    ["awaited", async (lago: Lago) => void (await lago.customers.portalUrl("acme"))],
    ["followed by another promise", async (lago: Lago) => void (await lago.customers.portalUrl("acme").then(String))],
    [
      "one of several",
      async (lago: Lago) => void (await Promise.all(["one", "two"].map((id) => lago.customers.portalUrl(id)))),
    ],
    ["a page", async (lago: Lago) => void (await lago.customers.list())],
    ["iterated", iterate],
    ["an event", async (lago: Lago) => void (await lago.events.send({ code: "gb", external_subscription_id: "sub" }))],
  ])("leads to the line where a call is awaited: %s", async (_, callFromHere) => {
    await using server = await startServer(answering(404, { code: "customer_not_found" }));
    const lago = new Lago({ apiKey: "key", baseUrl: server.url });

    const error = await rejection(callFromHere(lago));

    expect(error).toHaveProperty("stack", expect.stringContaining("call-site.test.ts"));
  });
});

async function iterate(lago: Lago): Promise<void> {
  for await (const customer of lago.customers.list()) expect(customer).toBeDefined();
}
