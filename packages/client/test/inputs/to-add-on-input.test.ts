import { describe, expect, it } from "vitest";
import { toAddOnInput } from "../../src/inputs.ts";
import type { AddOn } from "../../src/index.ts";
import { at, taxes } from "./read.ts";

describe("an add-on as an input", () => {
  const addOn: AddOn = {
    lago_id: "add-on",
    amount_cents: 100_00,
    amount_currency: "EUR",
    code: "setup",
    created_at: at,
    description: null,
    invoice_display_name: "Setup",
    name: "Setup fee",
    taxes,
  };

  it("has its taxes by code", () => {
    expect(toAddOnInput(addOn)).toEqual({
      amount_cents: 100_00,
      amount_currency: "EUR",
      code: "setup",
      description: null,
      invoice_display_name: "Setup",
      name: "Setup fee",
      tax_codes: ["vat", "city"],
    });
  });

  it("is refused without its taxes", () => {
    // As: the compiler rejects it too.
    const partial = { ...addOn, taxes: undefined } as unknown as AddOn;

    expect(() => toAddOnInput(partial)).toThrow("`add_on.taxes` is missing: pass the result of `lago.addOns.get`.");
  });
});
