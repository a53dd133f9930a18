import { describe, expect, inject, it } from "vitest";
import { Lago, LagoAuthenticationError, LagoNotFoundError } from "../../src/index.ts";
import { rejection } from "../rejection.ts";

const lago = new Lago({ apiKey: "key", baseUrl: inject("mockUrl") });

describe("customers.portalUrl", () => {
  it.each([
    ["the spec's example", {}],
    ["made-up values", { prefer: "dynamic=true" }],
  ])("gives a string for an answer of %s", async (_, headers) => {
    const url = await lago.customers.portalUrl("acme", { headers });

    expect(url).toEqual(expect.any(String));
  });

  it.each([
    [401, LagoAuthenticationError],
    [404, LagoNotFoundError],
  ])("throws for a %i", async (status, Class) => {
    const error = await rejection(lago.customers.portalUrl("acme", { headers: { prefer: `code=${status}` } }));

    expect(error).toBeInstanceOf(Class);
    expect(error).toHaveProperty("status", status);
  });
});
