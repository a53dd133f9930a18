import { describe, expect, it } from "vitest";

import type { Json } from "../../src/document/json.ts";
import { keepFewest, shortenLists, type StoredAnswer } from "../../src/observe/kept-answers.ts";

const answer = (body: Json, change: Partial<StoredAnswer> = {}): StoredAnswer => ({
  operation: "GET /plans/{code}",
  status: 200,
  body,
  ...change,
});

/** Responses that differ only in a number. */
const alike = (count: number): StoredAnswer[] => Array.from({ length: count }, (_, index) => answer({ cents: index }));

describe("keepFewest", () => {
  it("keeps five similar responses of each operation and status", () => {
    const others = alike(3).map(({ body }) => answer(body, { status: 404 }));

    expect(keepFewest([], [...alike(9), ...others])).toEqual([...alike(5), ...others]);
  });

  it.each<[string, Json]>([
    ["a field", { cents: 1, code: "a" }],
    ["that a field can be absent", {}],
    ["another type", { cents: null }],
    ["a word", { cents: "many" }],
  ])("keeps an additional response that shows %s", (_, body) => {
    expect(keepFewest([], [...alike(9), answer(body)])).toContainEqual(answer(body));
  });

  it("keeps equal responses only once", () => {
    expect(keepFewest([], [answer({ cents: 1 }), answer({ cents: 1 })])).toHaveLength(1);
  });

  it("keeps everything that is already stored, and sorts by operation and status", () => {
    const [first, second] = [answer(null, { operation: "GET /add_ons" }), answer(null, { status: 204 })];

    expect(keepFewest(alike(9), [second, first])).toEqual([first, ...alike(9), second]);
  });
});

describe("shortenLists", () => {
  it("keeps only those items of each list that show something new", () => {
    const body = { plans: [{ cents: 1 }, { cents: 2 }, { cents: null }, { cents: 3, tags: ["a", "a"] }] };

    expect(shortenLists(body)).toEqual({ plans: [{ cents: 1 }, { cents: null }, { cents: 3, tags: ["a"] }] });
  });
});
