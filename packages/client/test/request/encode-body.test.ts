import { describe, expect, it } from "vitest";
import { type Fetch, Lago } from "../../src/index.ts";
import { openapiFetch } from "../../src/openapi-fetch.ts";
import { rejection } from "../rejection.ts";

/** Records the bodies that are sent. */
function api(bodies: unknown[]): Fetch {
  return async (_, { body }) => {
    bodies.push(body);
    return Response.json({});
  };
}

describe("a body", () => {
  it("is sent unchanged, except for its dates", async () => {
    const bodies: unknown[] = [];
    const lago = new Lago({ apiKey: "key", fetch: api(bodies) });
    const date = new Date("2026-11-23T12:00:00Z");
    const body = { a: 1, none: undefined, nil: null, at: [date, { issuing_date: date }], own: { toJSON: () => "own" } };

    await openapiFetch(lago).POST("/robots", { body });

    expect(bodies).toEqual([
      '{"a":1,"nil":null,"at":["2026-11-23T12:00:00.000Z",{"issuing_date":"2026-11-23"}],"own":"own"}',
    ]);
    expect(body.at[0]).toBe(date);
  });

  const circle: Record<string, unknown> = {};
  circle["circle"] = circle;

  it.each<[string, unknown, string]>([
    ["NaN", { a: { amount: Number.NaN } }, "amount"],
    ["Infinity in a list", { amounts: [1, Infinity] }, "amounts[1]"],
    ["a bigint", { amount: 1n }, "amount"],
    ["a function", { a: () => 1 }, "a"],
    ["a symbol", { a: Symbol("a") }, "a"],
    ["an invalid date", { at: new Date(Number.NaN) }, "at"],
    ["a circular value", circle, "body"],
  ])("is refused for %s, which JSON would change or cannot represent", async (_, body, argument) => {
    const bodies: unknown[] = [];
    const lago = new Lago({ apiKey: "key", fetch: api(bodies) });

    const error = await rejection(openapiFetch(lago).POST("/robots", { body }));

    expect(error).toMatchObject({ name: "LagoArgumentError", argument });
    expect(bodies).toEqual([]);
  });
});
