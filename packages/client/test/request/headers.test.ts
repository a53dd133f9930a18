import { describe, expect, it } from "vitest";
import { Lago, LagoArgumentError, LagoConfigurationError, type HeadersInput } from "../../src/index.ts";
import { rejection } from "../rejection.ts";
import { portal, startServer } from "../start-server.ts";

describe("headers", () => {
  it.each<[string, HeadersInput]>([
    ["an object", { "X-Team": "billing" }],
    ["a `Headers`", new Headers({ "X-Team": "billing" })],
    ["a `Map`", new Map([["X-Team", "billing"]])],
    ["pairs", [["X-Team", "billing"]]],
  ])("are read from %s", async (_, headers) => {
    await using server = await startServer(portal);
    const lago = new Lago({ apiKey: "key", baseUrl: server.url, headers });

    await lago.customers.portalUrl("acme");

    expect(server.received[0]?.headers).toMatchObject({ "x-team": "billing" });
  });

  it("of a request override those of the client, regardless of their form", async () => {
    await using server = await startServer(portal);
    const headers = { "X-Team": "billing", Accept: "application/vnd.lago+json" };
    const lago = new Lago({ apiKey: "key", baseUrl: server.url, headers });

    await lago.customers.portalUrl("acme", { headers: { "x-team": "sales" } });
    await lago.customers.portalUrl("acme");

    expect(server.received.map(({ headers: sent }) => [sent["x-team"], sent.accept])).toEqual([
      ["sales", "application/vnd.lago+json"],
      ["billing", "application/vnd.lago+json"],
    ]);
  });

  it.each<[string, HeadersInput]>([
    ["a line break in a value", { "x-team": "hunter2\r\nx-admin: yes" }],
    ["a value that is not Latin-1", { "x-team": "hunter2 🦆" }],
    ["NUL in a value", { "x-team": "hunter2\0" }],
    // As: the types refuse it already.
    ["a value that is not a string", { "x-team": ["hunter2"] as unknown as string }],
    ["a string", "x-team: hunter2" as unknown as HeadersInput],
    ["an invalid name", { "x team": "hunter2" }],
    ["an empty name", { "": "hunter2" }],
    ["a whole line as a name", { "Authorization: Bearer hunter2": "" }],
    ["a name with its value", { "x-team=hunter2": "" }],
    ["a name in quotes", { '"x-team": "hunter2"': "" }],
    ["several lines as a name", { "Accept: */*\nCookie: hunter2": "" }],
    ["a pair that is not split", [["x-team:hunter2", "yes"]]],
  ])("are refused for %s, without showing the value", async (_, headers) => {
    await using server = await startServer(portal);
    const lago = new Lago({ apiKey: "key", baseUrl: server.url });

    const error = await rejection(lago.customers.portalUrl("acme", { headers }));
    const construct = () => new Lago({ apiKey: "key", headers });

    expect(error).toBeInstanceOf(LagoArgumentError);
    expect(error).toHaveProperty("message", expect.stringMatching(/^`headers` (?!.*hunter2)/));
    expect(construct).toThrow(LagoConfigurationError);
    expect(construct).not.toThrow(/hunter2/);
    expect(server.received).toEqual([]);
  });
});
