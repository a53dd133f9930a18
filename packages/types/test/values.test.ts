import { describe, expect, test } from "vitest";
import type { Charge, FixedCharge } from "@lagokit/types";
import * as values from "@lagokit/types/values";

const { CHARGE_MODELS, isChargeModel, isKnownCharge, isKnownFixedCharge, narrow } = values;
const lists = Object.entries(values).filter(([, value]) => Array.isArray(value));

/** A charge with the property that guards check. */
function chargeOf(model: string): Charge {
  return { charge_model: model } as Charge; // guards check nothing else
}

describe("a list", () => {
  test("has the known values of an enum, such as all models of charges", () => {
    expect([...CHARGE_MODELS].toSorted()).toEqual([
      "custom",
      "dynamic",
      "graduated",
      "graduated_percentage",
      "package",
      "percentage",
      "standard",
      "volume",
    ]);
  });

  test.each(lists)("%s has unique values", (_, list) => {
    expect(list).not.toHaveLength(0);
    expect(new Set(list as readonly string[])).toHaveProperty("size", list.length); // it is a list, by the filter
  });

  test("has a name in uppercase", () => {
    expect(lists.filter(([name]) => !/^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*$/.test(name))).toEqual([]);
  });
});

describe("a guard", () => {
  test("recognizes the known values of a discriminant", () => {
    expect(["standard", "brand_new", null, 1].filter(isChargeModel)).toEqual(["standard"]);
  });

  test("recognizes charges of a known model, also in a filter", () => {
    const charges = [chargeOf("standard"), chargeOf("brand_new"), chargeOf("volume")];

    expect(charges.filter(isKnownCharge)).toEqual([chargeOf("standard"), chargeOf("volume")]);
  });

  test("recognizes fixed charges of a known model", () => {
    const [known, unknown] = ["graduated", "dynamic"].map((model) => ({ charge_model: model }) as FixedCharge); // as above

    expect([known, unknown].map((charge) => charge && isKnownFixedCharge(charge))).toEqual([true, false]);
  });
});

describe("narrow", () => {
  test("returns a value that is in the list", () => {
    expect(narrow("draft", ["draft", "finalized"])).toBe("draft");
  });

  test.each(["brand_new", "", null, undefined])("returns undefined for %s, which is not in the list", (value) => {
    expect(narrow(value, ["draft", "finalized"])).toBeUndefined();
  });
});
