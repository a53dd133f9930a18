import { describe, expect, it } from "vitest";
import { Lago, LagoApiError, LagoResponseError, LagoUnexpectedResponseError } from "../../src/index.ts";
import { rejection } from "../rejection.ts";
import { answering, startServer } from "../start-server.ts";

const returned = "GET /customers/{external_customer_id}/portal_url returned";

describe("a response that the API does not send", () => {
  it.each([
    ["an empty 200", 200, "", "200 with an empty body"],
    ["a 204", 204, "", "204 with an empty body"],
    ["HTML", 200, "\n<!doctype html><p>hunter2</p>", "200 with HTML instead of JSON: check `baseUrl`"],
    ["truncated JSON", 200, '{"customer":{"portal_url":"hunter2', "200 with invalid JSON"],
    ["a word", 200, "hunter2", "200 with invalid JSON"],
    ["another envelope", 200, '{"plan":{}}', "200 without `customer.portal_url`"],
    ["an empty envelope", 200, '{"customer":{}}', "200 without `customer.portal_url`"],
    ["null for the URL", 200, '{"customer":{"portal_url":null}}', "200 without `customer.portal_url`"],
    ["null in the envelope", 200, '{"customer":null}', "200 without `customer.portal_url`"],
    ["null", 200, "null", "200 without `customer.portal_url`"],
    ["a list", 200, "[]", "200 without `customer.portal_url`"],
  ])("%s is an error that keeps its body and does not show it", async (_, status, body, message) => {
    await using server = await startServer(answering(status, body));
    const lago = new Lago({ apiKey: "key", baseUrl: server.url, maxRetries: 0 });

    const error = await rejection(lago.customers.portalUrl("acme"));

    expect(error).toBeInstanceOf(LagoUnexpectedResponseError);
    expect(error).toBeInstanceOf(LagoResponseError);
    expect(error).not.toBeInstanceOf(LagoApiError);
    expect(error).toMatchObject({
      name: "LagoUnexpectedResponseError",
      message: `${returned} ${message}`,
      status,
      body,
    });
    expect(error).not.toHaveProperty("cause");
    expect(server.received).toHaveLength(1);
  });

  it.each([301, 302, 303, 307, 308])("a %i does not send the key to another origin", async (status) => {
    await using other = await startServer(answering(200, { customer: { portal_url: "https://evil.example" } }));
    const location = `${other.url}/hunter2`;
    await using server = await startServer(answering(status, "", { location }));
    const lago = new Lago({ apiKey: "key", baseUrl: server.url, maxRetries: 0 });

    const error = await rejection(lago.customers.portalUrl("acme"));

    expect(other.received).toEqual([]);
    expect(server.received).toHaveLength(1);
    expect(error).toBeInstanceOf(LagoUnexpectedResponseError);
    expect(error).toMatchObject({
      message: `${returned} ${status}, a redirect to ${other.url}, which is not followed: check \`baseUrl\``,
      status,
    });
  });

  it("a redirect on the same server is not followed either", async () => {
    await using server = await startServer(answering(302, "", { location: "/sign_in" }));
    const lago = new Lago({ apiKey: "key", baseUrl: server.url, maxRetries: 0 });

    const error = await rejection(lago.customers.portalUrl("acme"));

    expect(server.received).toHaveLength(1);
    expect(error).toMatchObject({ message: `${returned} 302, a redirect, which is not followed: check \`baseUrl\`` });
  });
});
