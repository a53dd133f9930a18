import { describe, expect, it } from "vitest";
import { Lago, LagoNotFoundError } from "../../src/index.ts";
import { rejection } from "../rejection.ts";
import { answering, startServer } from "../start-server.ts";

describe("the stack of an error", () => {
  it("leads to the line of the call, however the promise is awaited", async () => {
    await using server = await startServer(answering(404, { code: "customer_not_found" }));
    const lago = new Lago({ apiKey: "key", baseUrl: server.url });
    const call = function callFromHere(): Promise<string> {
      return lago.customers.portalUrl("acme");
    };

    const errors = await Promise.all([
      rejection(call()),
      rejection(call().then((url) => url)),
      rejection(Promise.all([call(), call()])),
    ]);

    for (const error of errors) {
      // As: the assertion before says what it is.
      expect(error).toBeInstanceOf(LagoNotFoundError);
      const [header, method, caller] = (error as LagoNotFoundError).stack?.split("\n") ?? [];
      expect(header).toBe(
        "LagoNotFoundError: GET /customers/{external_customer_id}/portal_url failed with 404 (customer_not_found)",
      );
      expect(method).toContain("Customers.portalUrl");
      expect(caller).toMatch(/callFromHere .*call-site\.test\.ts/);
    }
  });

  it("leads to where the call is awaited, if calls are not traced", async () => {
    await using server = await startServer(answering(404, { code: "customer_not_found" }));
    const lago = new Lago({ apiKey: "key", baseUrl: server.url, traceCalls: false });
    const callFromHere = async (): Promise<void> => {
      await lago.customers.portalUrl("acme");
    };

    const error = await rejection(callFromHere());

    expect(error).toHaveProperty("stack", expect.stringMatching(/ at (async )?callFromHere .*call-site\.test\.ts/));
  });
});
