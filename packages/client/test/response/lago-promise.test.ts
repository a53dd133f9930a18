import { describe, expect, expectTypeOf, it } from "vitest";
import { type Fetch, Lago, LagoNotFoundError, type WithResponse } from "../../src/index.ts";
import { rejection } from "../rejection.ts";

function answering(...answers: Response[]): Fetch {
  return async () => answers.shift() ?? Response.error();
}

const headers = { "x-request-id": "request-1" };

describe("withResponse", () => {
  it("resolves to the result and its response", async () => {
    const fetch = answering(Response.json({ customer: { portal_url: "https://portal.example" } }, { headers }));

    const given = await new Lago({ apiKey: "key", fetch }).customers.portalUrl("acme").withResponse();

    expect(given).toMatchObject({ data: "https://portal.example", requestId: "request-1" });
    expect([given.response.status, given.response.headers.get("content-type")]).toEqual([200, "application/json"]);
    expectTypeOf(given).toEqualTypeOf<WithResponse<string>>();
  });

  it("has the response of the last attempt, and of a page", async () => {
    const meta = { current_page: 1, total_pages: 1, total_count: 0 };
    const fetch = answering(Response.json({}, { status: 503 }), Response.json({ customers: [], meta }, { headers }));

    const { data, response } = await new Lago({ apiKey: "key", fetch, retryDelay: 0 }).customers.list().withResponse();

    expect([data, response.status]).toEqual([{ data: [], meta }, 200]);
  });

  it("has the error response for an event that the API already had", async () => {
    const refusal = { error_details: { transaction_id: ["value_already_exist"] }, code: "validation_errors" };
    const event = { transaction_id: "1", code: "a", external_subscription_id: "b", timestamp: 1_769_860_800 };
    const stored = { event: { ...event, timestamp: "2026-01-31T12:00:00Z" } };
    const fetch = answering(
      Response.json({}, { status: 502 }),
      Response.json(refusal, { status: 422 }),
      Response.json(stored),
    );
    const lago = new Lago({ apiKey: "key", fetch, retryDelay: 0 });

    const { data, response } = await lago.events.send(event).withResponse();

    expect([data.transaction_id, response.status]).toEqual(["1", 422]);
  });

  it("rejects like the method", async () => {
    const fetch = answering(Response.json({ code: "customer_not_found" }, { status: 404 }));

    const error = await rejection(new Lago({ apiKey: "key", fetch }).customers.get("acme").withResponse());
    const early = await rejection(new Lago({ apiKey: "key" }).customers.get("..").withResponse());

    expect(error).toBeInstanceOf(LagoNotFoundError);
    expect(early).toHaveProperty("name", "LagoArgumentError");
  });
});
