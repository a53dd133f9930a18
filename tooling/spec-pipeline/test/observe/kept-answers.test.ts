import { describe, expect, it } from "vitest";

import type { Json } from "../../src/document/json.ts";
import { keepFewest, shortenLists, type StoredAnswer } from "../../src/observe/kept-answers.ts";

const answer = (body: Json, change: Partial<StoredAnswer> = {}): StoredAnswer => ({
  operation: "GET /plans/{code}",
  status: 200,
  body,
  ...change,
});

/** Answers that differ in a number alone. */
const alike = (count: number): StoredAnswer[] => Array.from({ length: count }, (_, index) => answer({ cents: index }));

describe("keepFewest", () => {
  it("keeps five that are alike, of each operation and status", () => {
    const others = alike(3).map(({ body }) => answer(body, { status: 404 }));

    expect(keepFewest([], [...alike(9), ...others])).toEqual([...alike(5), ...others]);
  });

  it.each<[string, Json]>([
    ["a field", { cents: 1, code: "a" }],
    ["that a field can be absent", {}],
    ["another type", { cents: null }],
    ["a word", { cents: "many" }],
  ])("keeps one more that shows %s", (_, body) => {
    expect(keepFewest([], [...alike(9), answer(body)])).toContainEqual(answer(body));
  });

  it("keeps the same answer once", () => {
    expect(keepFewest([], [answer({ cents: 1 }), answer({ cents: 1 })])).toHaveLength(1);
  });

  it("keeps all that is stored already, and orders by operation and status", () => {
    const [first, second] = [answer(null, { operation: "GET /add_ons" }), answer(null, { status: 204 })];

    expect(keepFewest(alike(9), [second, first])).toEqual([first, ...alike(9), second]);
  });
});

describe("shortenLists", () => {
  it("leaves of each list the items that show something", () => {
    const body = { plans: [{ cents: 1 }, { cents: 2 }, { cents: null }, { cents: 3, tags: ["a", "a"] }] };

    expect(shortenLists(body)).toEqual({ plans: [{ cents: 1 }, { cents: null }, { cents: 3, tags: ["a"] }] });
  });
});
