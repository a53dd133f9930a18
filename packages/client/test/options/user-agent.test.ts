import { afterEach, describe, expect, it, vi } from "vitest";
import { type Fetch, Lago, LagoConfigurationError } from "../../src/index.ts";

function recording(sent: Headers[]): Fetch {
  return async (_, { headers }) => {
    sent.push(new Headers(headers));
    return Response.json({ customer: { portal_url: "https://portal.example" } });
  };
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("the name of the client", () => {
  it("is sent with its version, the runtime and the caller's text", async () => {
    const sent: Headers[] = [];
    const lago = new Lago({ apiKey: "key", fetch: recording(sent), userAgent: "my-app/1.2.0" });

    await lago.customers.portalUrl("acme");
    await lago.withOptions({ timeout: 1000 }).customers.portalUrl("acme");

    const names = sent.map((headers) => headers.get("user-agent"));
    expect(new Set(names).size).toBe(1);
    expect(names[0]).toMatch(/^lagokit-client\/\d+\.\d+\.\d+\S* node\/\d+\.\d+\.\d+ my-app\/1\.2\.0$/);
  });

  it("is another header if a page cannot set `User-Agent`", async () => {
    const sent: Headers[] = [];
    vi.stubGlobal("process", undefined).stubGlobal("navigator", { userAgent: "Mozilla/5.0" });

    await new Lago({ apiKey: "key", fetch: recording(sent) }).customers.portalUrl("acme");

    expect(sent[0]?.get("x-lagokit-client")).toMatch(/^lagokit-client\//);
    expect(sent[0]?.has("user-agent")).toBe(false);
  });

  it("is overridden by the caller's header", async () => {
    const sent: Headers[] = [];
    const lago = new Lago({ apiKey: "key", fetch: recording(sent), headers: { "User-Agent": "mine" } });

    await lago.customers.portalUrl("acme");

    expect(sent[0]?.get("user-agent")).toBe("mine");
  });

  it.each(["a\nb", "", "möbel", 1])("is refused with %j", (userAgent) => {
    // As: the types refuse a number already.
    const construct = () => new Lago({ apiKey: "key", userAgent: userAgent as string });

    expect(construct).toThrow(LagoConfigurationError);
    expect(construct).toThrow("`userAgent` must be printable ASCII");
  });
});
