import { inspect } from "node:util";
import { afterEach, describe, expect, expectTypeOf, it, vi } from "vitest";
import * as client from "../src/index.ts";
import { Customers, type Fetch, Lago, LagoCore } from "../src/index.ts";
import { portal, startServer } from "./start-server.ts";

const acme: Fetch = async () => Response.json({ customer: { portal_url: "https://portal.example/acme" } });

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

  it("has only resources that can be imported alone", () => {
    const lago = new Lago({ apiKey: "key" });

    const resources = Object.values(lago).filter((value: unknown) => typeof value === "object");

    const exported = new Set<unknown>(Object.values(client));
    const classes = resources.map((resource: object | null) => resource?.constructor);
    expect(classes.filter((resource) => !exported.has(resource))).toEqual([]);
  });

  it("can be created from a core, which a resource can also use", async () => {
    const core = new LagoCore({ apiKey: "key", fetch: acme });

    const urls = [await new Customers(core).portalUrl("acme"), await new Lago(core).customers.portalUrl("acme")];

    expect(urls).toEqual(["https://portal.example/acme", "https://portal.example/acme"]);
  });

  it("can be created from the environment alone", async () => {
    await using server = await startServer(portal);
    vi.stubEnv("LAGO_API_KEY", "from-the-environment");
    vi.stubEnv("LAGO_API_URL", server.url);
    const lago = new Lago();

    await lago.customers.portalUrl("acme");

    expect(server.received[0]?.headers.authorization).toBe("Bearer from-the-environment");
  });

  it("does not show its key when it is printed", () => {
    const lago = new Lago({ apiKey: "hunter2", headers: { "x-token": "hunter2" } });

    const prints = [inspect(lago, { showHidden: true, depth: Infinity }), JSON.stringify(lago)];

    expect(prints.join()).not.toContain("hunter2");
  });

  it("sends with the given `fetch`", async () => {
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

  it("sends with the global `fetch` of the time of the call", async () => {
    const lago = new Lago({ apiKey: "key" });
    vi.stubGlobal("fetch", async () => Response.json({ customer: { portal_url: "https://portal.example/later" } }));

    const url = await lago.customers.portalUrl("acme");

    expect(url).toBe("https://portal.example/later");
  });
});
