import { describe, expect, it } from "vitest";
import { type Fetch, Lago, LagoArgumentError, LagoConfigurationError } from "../../src/index.ts";
import { rejection } from "../rejection.ts";

function recording(sent: RequestInit[]): Fetch {
  return async (_, init) => {
    sent.push(init);
    return Response.json({ customer: { portal_url: "https://portal.example" } });
  };
}

describe("fetchOptions", () => {
  it("are passed to `fetch`, and those of a call override those of the client", async () => {
    const sent: RequestInit[] = [];
    const fetchOptions = { keepalive: true, next: { tags: ["lago"] } };
    const lago = new Lago({ apiKey: "key", fetch: recording(sent), fetchOptions });

    await lago.customers.portalUrl("acme", { fetchOptions: { next: { tags: ["portal"] }, cf: { cacheTtl: 0 } } });
    await lago.customers.portalUrl("acme");

    expect(sent[0]).toMatchObject({ keepalive: true, next: { tags: ["portal"] }, cf: { cacheTtl: 0 } });
    expect(sent[1]).toMatchObject(fetchOptions);
  });

  it("keep each request out of every cache", async () => {
    const sent: RequestInit[] = [];
    const lago = new Lago({ apiKey: "key", fetch: recording(sent) });

    await lago.customers.portalUrl("acme");
    await lago.customers.create({ external_id: "acme" });

    expect(sent.map(({ cache }) => cache)).toEqual(["no-store", "no-store"]);
  });

  it.each(["method", "headers", "body", "signal", "redirect", "cache"])("refuse `%s`", async (name) => {
    const sent: RequestInit[] = [];
    const fetchOptions = { [name]: "hunter2" };

    const error = await rejection(
      new Lago({ apiKey: "key", fetch: recording(sent) }).customers.portalUrl("acme", { fetchOptions }),
    );

    expect(error).toBeInstanceOf(LagoArgumentError);
    expect(error).toHaveProperty("message", expect.stringContaining(`without method, headers, body`));
    expect(error).not.toHaveProperty("message", expect.stringContaining("hunter2"));
    expect(() => new Lago({ apiKey: "key", fetchOptions })).toThrow(LagoConfigurationError);
    expect(sent).toEqual([]);
  });
});
