import { describe, expect, it } from "vitest";

import { excuse, readExceptions } from "../../src/evidence/exceptions.ts";
import type { Refusal } from "../../src/evidence/judge-recordings.ts";
import { recording } from "./lago.ts";

const refusal = (...pointers: string[]): Refusal => ({
  recording: recording(),
  faults: pointers.map((pointer) => ({ pointer, message: "is wrong" })),
});

const exceptions = [
  { subjects: ["GET /plans/{code}"], pointers: ["/plan/charges/*"], reason: "A test of the server made it up." },
];

describe("excuse", () => {
  it("excuses what an exception allows, and everything below it", () => {
    const result = excuse([refusal("/plan/charges/*"), refusal("/plan/charges/*/code", "/plan/charges/*")], exceptions);

    expect(result).toMatchObject({ refusals: [], unused: [] });
    expect(result.excused).toHaveLength(2);
  });

  it("keeps refusing a recording that also has another fault", () => {
    const both = refusal("/plan/charges/*", "/plan/code");

    const result = excuse([both, refusal("/plan/charges/*")], exceptions);

    expect(result.refusals).toEqual([both]);
  });

  it("does not excuse a longer name that starts with an excused name", () => {
    expect(excuse([refusal("/plan/charges/*s")], exceptions).refusals).toHaveLength(1);
  });

  it("reports what no recording needs anymore", () => {
    const result = excuse([], exceptions);

    expect(result.unused).toEqual([
      "spec/evidence/exceptions.yaml, entry 1: no recording needs `GET /plans/{code}` anymore. Remove it.",
      "spec/evidence/exceptions.yaml, entry 1: no recording needs `/plan/charges/*` anymore. Remove it.",
    ]);
  });
});

describe("readExceptions", () => {
  it.each([
    [[{ subjects: ["GET /plans"], pointers: ["/a"] }]],
    [[{ subjects: [], pointers: ["/a"], reason: "Why." }]],
    [[{ subjects: ["GET /plans"], pointers: ["/a"], reason: "Why.", note: "?" }]],
    [["GET /plans"]],
    ["GET /plans"],
  ])("refuses %j", (value) => {
    expect(() => readExceptions(value)).toThrow("is invalid: an entry must have `subjects` and `pointers`");
  });

  it("reads a missing file as no exceptions", () => {
    expect(readExceptions(null)).toEqual([]);
  });
});
