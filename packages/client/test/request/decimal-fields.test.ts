import { readDocument, specDocument } from "@lagokit/mock";
import { describe, expect, it } from "vitest";
import { LagoArgumentError } from "../../src/index.ts";
import { encodeBody } from "../../src/request/encode-body.ts";
import { typeNames } from "./date-names.ts";
import { bodyWith, textFields } from "./text-fields.ts";

// A timestamp is also a number or a string, and has its own check.
const fields = textFields(await readDocument(specDocument())).filter(({ path }) => !path.endsWith("timestamp"));

function isRefused(path: string, text: string): boolean {
  try {
    encodeBody(bodyWith(path, text));
    return false;
  } catch (error) {
    return error instanceof LagoArgumentError;
  }
}

describe("the fields of requests", () => {
  it("are strict about strings if the contract has a decimal, and nowhere else", () => {
    const decimals = fields.filter(({ isDecimal }) => isDecimal).map(({ path }) => path);
    const [words, exponents] = ["ten", "1e3"].map((text) =>
      fields.filter(({ path }) => isRefused(path, text)).map(({ path }) => path),
    );

    expect(decimals).toContain("plan.charges.0.properties.graduated_ranges.0.flat_amount");
    expect(decimals).toContain("alert.thresholds.0.value");
    expect(fields.length).toBeGreaterThan(decimals.length * 2);
    expect(words).toEqual(decimals);
    expect(exponents).toEqual(decimals);
  });

  it("have the type of a decimal if the contract accepts it as a string", async () => {
    const types = await typeNames(/\bDecimalLike\b/g);
    const names = fields.filter(({ isDecimal }) => isDecimal).map(({ path }) => path.replace(/.*\./, ""));

    // A trial period is a number, in days, and never a string.
    const expected = new Set(names.filter((name) => name !== "trial_period"));
    expect(types.get("DecimalLike")).toEqual([...expected].toSorted());
  });

  it("accept a plain decimal everywhere", () => {
    expect(fields.filter(({ path }) => isRefused(path, "-12.50"))).toEqual([]);
  });
});
