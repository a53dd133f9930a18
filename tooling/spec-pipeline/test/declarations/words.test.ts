import { describe, expect, test } from "vitest";
import { join, pascalCase, plural, singular } from "../../src/declarations/words.ts";

test.each([
  ["recurring_transaction_rules", "RecurringTransactionRules"],
  ["invoice.payment-failure", "InvoicePaymentFailure"],
  ["itemId", "ItemId"],
])("%s is %s in PascalCase", (text, name) => {
  expect(pascalCase(text)).toBe(name);
});

describe("a plural and a singular", () => {
  test.each([
    ["statuses", "status"],
    ["currencies", "currency"],
    ["taxes", "tax"],
    ["batches", "batch"],
    ["addresses", "address"],
    ["charges", "charge"],
  ])("%s is the plural of %s", (many, one) => {
    expect(singular(many)).toBe(one);
    expect(plural(one)).toBe(many);
  });

  test.each(["status", "metadata", "tax", "address"])("%s stays, because it is singular", (word) => {
    expect(singular(word)).toBe(word);
  });
});

describe("two names in one", () => {
  test.each([
    ["Plan", "Charge", "PlanCharge"],
    ["PlanCharge", "ChargeModel", "PlanChargeModel"],
    ["CreditNote", "CreditNoteItem", "CreditNoteItem"],
    ["Invoice", "Invoice", "Invoice"],
    ["Invoice", "InvoicesTotal", "InvoiceInvoicesTotal"],
  ])("%s and %s are %s", (one, other, both) => {
    expect(join(one, other)).toBe(both);
  });
});
