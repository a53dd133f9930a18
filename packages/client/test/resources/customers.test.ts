import { describe, expect, expectTypeOf, it } from "vitest";
import { type Customers, Lago, type LagoPromise, type RequestOptions } from "../../src/index.ts";
import { portal, startServer } from "../start-server.ts";

describe("customers.portalUrl", () => {
  it("requests the URL and returns it as a string", async () => {
    await using server = await startServer(portal);
    const lago = new Lago({ apiKey: "key", baseUrl: server.url });

    const url = await lago.customers.portalUrl("acme");

    expect(url).toBe("https://portal.example/acme");
    expectTypeOf<Customers["portalUrl"]>().toEqualTypeOf<
      (id: string, options?: RequestOptions) => LagoPromise<string>
    >();
    expect(server.received).toMatchObject([
      {
        method: "GET",
        url: "/api/v1/customers/acme/portal_url",
        headers: { authorization: "Bearer key", accept: "application/json" },
      },
    ]);
    expect(server.received[0]?.headers).not.toHaveProperty("content-type");
  });
});
