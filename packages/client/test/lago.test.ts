import { inspect } from "node:util";
import { afterEach, describe, expect, expectTypeOf, it, vi } from "vitest";
import { Customers, Lago, type Fetch } from "../src/index.ts";
import { portal, startServer } from "./start-server.ts";

afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

describe("Lago", () => {
  it("has the resources", () => {
    const lago = new Lago({ apiKey: "key" });

    expect(lago.customers).toBeInstanceOf(Customers);
    expectTypeOf(lago.customers).toEqualTypeOf<Customers>();
  });

  it("is made from the environment alone", async () => {
    await using server = await startServer(portal);
    vi.stubEnv("LAGO_API_KEY", "from-the-environment");
    vi.stubEnv("LAGO_API_URL", server.url);
    const lago = new Lago();

    await lago.customers.portalUrl("acme");

    expect(server.received[0]?.headers.authorization).toBe("Bearer from-the-environment");
  });

  it("shows its key to nobody who prints it", () => {
    const lago = new Lago({ apiKey: "hunter2", headers: { "x-token": "hunter2" } });

    const prints = [inspect(lago, { showHidden: true, depth: Infinity }), JSON.stringify(lago)];

    expect(prints.join()).not.toContain("hunter2");
  });

  it("sends with the `fetch` that it was given", async () => {
    const urls: string[] = [];
    const fetch: Fetch = async (url) => {
      urls.push(url);
      return Response.json({ customer: { portal_url: "https://portal.example/acme" } });
    };
    const lago = new Lago({ apiKey: "key", region: "eu", fetch });

    const url = await lago.customers.portalUrl("acme");

    expect(url).toBe("https://portal.example/acme");
    expect(urls).toEqual(["https://api.eu.getlago.com/api/v1/customers/acme/portal_url"]);
    expectTypeOf(globalThis.fetch).toExtend<Fetch>();
  });

  it("sends with the global `fetch` as it is at the time of the call", async () => {
    const lago = new Lago({ apiKey: "key" });
    vi.stubGlobal("fetch", async () => Response.json({ customer: { portal_url: "https://portal.example/later" } }));

    const url = await lago.customers.portalUrl("acme");

    expect(url).toBe("https://portal.example/later");
  });
});
