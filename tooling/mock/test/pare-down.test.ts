import { describe, expect, it } from "vitest";
import { pareDown } from "../src/pare-down.ts";

describe("pareDown", () => {
  it("removes what is not required, at any depth", () => {
    const value = { coin: { side: "heads", year: 1999 }, tosses: [{ id: 1, note: "" }] };
    const needed = ['"side"', '"id"'];

    const result = pareDown(value, (candidate) => needed.every((key) => JSON.stringify(candidate).includes(key)));

    expect(result).toEqual({ coin: { side: "heads" }, tosses: [{ id: 1 }] });
  });

  it("returns an invalid value unchanged", () => {
    const value = { side: "heads" };

    const result = pareDown(value, () => false);

    expect(result).toEqual(value);
  });

  it("does not change its argument", () => {
    const value = { side: "heads" };

    pareDown(value, () => true);

    expect(value).toEqual({ side: "heads" });
  });
});
