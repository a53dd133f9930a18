import { describe, expect, it } from "vitest";
import { type Fetch, Lago, LagoConfigurationError, type LagoOptions } from "../../src/index.ts";

function recording(urls: string[]): Fetch {
  return async (url) => {
    urls.push(url);
    return Response.json({ customer: { portal_url: "https://portal.example" }, version: "1", event: {} });
  };
}

describe("apiPath", () => {
  it.each<[LagoOptions, string]>([
    [{ baseUrl: "http://127.0.0.1:4010", apiPath: "" }, "http://127.0.0.1:4010/customers/acme/portal_url"],
    [{ baseUrl: "http://127.0.0.1:4010/", apiPath: "" }, "http://127.0.0.1:4010/customers/acme/portal_url"],
    [
      { baseUrl: "https://lago.example/api/v1", apiPath: "/api/v1" },
      "https://lago.example/api/v1/customers/acme/portal_url",
    ],
    [{ baseUrl: "https://lago.example/x", apiPath: "/v2.1" }, "https://lago.example/x/v2.1/customers/acme/portal_url"],
    [{ baseUrl: "https://lago.example/v2/", apiPath: "/v2" }, "https://lago.example/v2/customers/acme/portal_url"],
    [{ region: "eu", apiPath: "/api/v2" }, "https://api.eu.getlago.com/api/v2/customers/acme/portal_url"],
  ])("%j results in %s", async (options, expected) => {
    const urls: string[] = [];

    await new Lago({ apiKey: "key", fetch: recording(urls), ...options }).customers.portalUrl("acme");

    expect(urls).toEqual([expected]);
  });

  it("applies to the ingest host, but not to the server's health check", async () => {
    const urls: string[] = [];
    const options = { baseUrl: "https://lago.example", ingestUrl: "https://ingest.example", apiPath: "" };
    const lago = new Lago({ apiKey: "key", fetch: recording(urls), ...options });

    await lago.events.send({ code: "a", external_subscription_id: "b" }, { ingest: true });
    await lago.health();

    expect(urls).toEqual(["https://ingest.example/events", "https://lago.example/health"]);
  });

  it.each(["api/v1", "/api/v1/", "/", "/../x", "/a?b", "/a#b", "//evil.example", "/a b", 1])(
    "is refused as %j",
    (apiPath) => {
      // As: the types refuse a number already.
      const construct = () => new Lago({ apiKey: "key", apiPath: apiPath as string });

      expect(construct).toThrow(LagoConfigurationError);
      expect(construct).toThrow('`apiPath` must be a path like "/api/v1"');
    },
  );
});
