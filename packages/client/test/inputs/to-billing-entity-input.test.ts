import { describe, expect, it } from "vitest";
import { toBillingEntityInput } from "../../src/inputs.ts";
import type { BillingEntityExtended } from "../../src/index.ts";
import { sent, taxes } from "./read.ts";

describe("a billing entity as an input", () => {
  // As: the fields that have the same name in the input are copied unchanged.
  const entity = {
    code: "acme-eu",
    name: "Acme",
    document_locale: "fr",
    invoice_footer: null,
    invoice_grace_period: 3,
    logo_url: "https://acme.example/logo.png",
    selected_invoice_custom_sections: [{ code: "bank" }],
    taxes,
  } as unknown as BillingEntityExtended;

  it("has its configuration, sections and taxes in the form of an input", () => {
    expect(sent(toBillingEntityInput(entity))).toEqual({
      billing_configuration: { document_locale: "fr", invoice_grace_period: 3 },
      invoice_custom_section_codes: ["bank"],
      name: "Acme",
      tax_codes: ["vat", "city"],
    });
  });

  it("is refused if it comes from a list", () => {
    const { taxes: _, ...listed } = entity;

    // As: the compiler rejects it too.
    expect(() => toBillingEntityInput(listed as BillingEntityExtended)).toThrow(
      "`billing_entity.taxes` is missing: pass the result of `lago.billingEntities.get`.",
    );
  });
});
