import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Lago, LagoNotFoundError } from "@lagokit/client";
import { isConflict, isNotFound } from "@lagokit/client/errors";

describe("the client", () => {
  let server: Server;
  let baseUrl: string;

  beforeAll(async () => {
    server = createServer(({ url }, response) => {
      const isKnown = url === "/api/v1/customers/acme/portal_url";
      response.writeHead(isKnown ? 200 : 404, { "content-type": "application/json" });
      response.end(JSON.stringify(isKnown ? { customer: { portal_url: "the URL" } } : { code: "customer_not_found" }));
    });
    await once(server.listen(0, "127.0.0.1"), "listening");
    // As: a server that listens on a port has such an address.
    baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  afterAll(() => void server.close());

  it("calls a server", async () => {
    expect(await new Lago({ apiKey: "key", baseUrl }).customers.portalUrl("acme")).toBe("the URL");
  });

  it("throws errors that the classes and guards of both entry points recognize", async () => {
    const call = new Lago({ apiKey: "key", baseUrl }).customers.portalUrl("nobody");

    const error: unknown = await call.catch((thrown: unknown) => thrown);

    expect(error instanceof LagoNotFoundError).toBe(true);
    expect([isNotFound(error), isConflict(error)]).toEqual([true, false]);
  });
});
