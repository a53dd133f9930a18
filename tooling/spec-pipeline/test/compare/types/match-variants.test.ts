import { describe, expect, it } from "vitest";
import { matchVariants } from "../../../src/compare/types/match-variants.ts";

const startsAlike = ({ older, newer }: { older: string; newer: string }): boolean =>
  older.charAt(0) === newer.charAt(0);

describe("matchVariants", () => {
  it("matches variants by the tests, then the single remaining one on each side", () => {
    const match = matchVariants({ older: ["a1", "b1", "c1"], newer: ["x2", "c2", "a2"] }, [startsAlike]);

    expect(match).toEqual({
      pairs: [
        { older: "a1", newer: "a2" },
        { older: "c1", newer: "c2" },
        { older: "b1", newer: "x2" },
      ],
      removed: 0,
      added: 0,
    });
  });

  it("leaves variants without a counterpart unmatched", () => {
    const match = matchVariants({ older: ["a1"], newer: ["a2", "b2", "c2"] }, [startsAlike]);

    expect(match).toEqual({ pairs: [{ older: "a1", newer: "a2" }], removed: 0, added: 2 });
  });
});
