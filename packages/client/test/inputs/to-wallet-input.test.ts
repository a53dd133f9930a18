import { describe, expect, it } from "vitest";
import { toWalletInput } from "../../src/inputs.ts";
import type { Wallet } from "../../src/index.ts";
import { at, sent } from "./read.ts";

describe("a wallet as an input", () => {
  const method = { payment_method_id: null, payment_method_type: "provider" } as const;
  const wallet: Wallet = {
    lago_id: "wallet",
    lago_customer_id: "customer",
    external_customer_id: "acme",
    applied_invoice_custom_sections: [],
    applies_to: { billable_metric_codes: ["gb"], fee_types: ["charge"] },
    balance_cents: 100,
    code: "main",
    consumed_credits: "0.0",
    created_at: at,
    credits_balance: "1.0",
    credits_ongoing_balance: "1.0",
    credits_ongoing_usage_balance: "0.0",
    currency: "EUR",
    expiration_at: null,
    invoice_requires_successful_payment: false,
    last_balance_sync_at: null,
    last_consumed_credit_at: null,
    metadata: { owner: "sales" },
    name: "Credits",
    ongoing_balance_cents: 100,
    ongoing_usage_balance_cents: 0,
    paid_top_up_max_amount_cents: null,
    paid_top_up_min_amount_cents: 500,
    payment_method: method,
    priority: 50,
    rate_amount: "1.0",
    recurring_transaction_rules: [
      {
        lago_id: "rule",
        applied_invoice_custom_sections: [],
        created_at: at,
        expiration_at: null,
        granted_credits: "0.0",
        ignore_paid_top_up_limits: false,
        interval: null,
        invoice_requires_successful_payment: true,
        method: "fixed",
        paid_credits: "105.00",
        payment_method: method,
        started_at: null,
        status: "active",
        target_ongoing_balance: null,
        threshold_credits: "10.0",
        transaction_metadata: [{ key: "source", value: "rule" }],
        transaction_name: null,
        trigger: "threshold",
      },
    ],
    status: "active",
    terminated_at: null,
  };

  it("has its rules by ID, without the nulls that the API refuses", () => {
    expect(sent(toWalletInput(wallet))).toEqual({
      applies_to: { billable_metric_codes: ["gb"], fee_types: ["charge"] },
      code: "main",
      expiration_at: null,
      invoice_requires_successful_payment: false,
      metadata: { owner: "sales" },
      name: "Credits",
      paid_top_up_max_amount_cents: null,
      paid_top_up_min_amount_cents: 500,
      payment_method: method,
      priority: 50,
      recurring_transaction_rules: [
        {
          lago_id: "rule",
          expiration_at: null,
          granted_credits: "0.0",
          ignore_paid_top_up_limits: false,
          invoice_requires_successful_payment: true,
          method: "fixed",
          paid_credits: "105.00",
          payment_method: method,
          started_at: null,
          threshold_credits: "10.0",
          transaction_metadata: [{ key: "source", value: "rule" }],
          transaction_name: null,
          trigger: "threshold",
        },
      ],
    });
  });

  it("has no metadata if the wallet has none", () => {
    expect(sent(toWalletInput({ ...wallet, metadata: null }))).not.toHaveProperty("metadata");
  });

  it("is refused without its rules, which the API would terminate", () => {
    // As: the compiler rejects it too.
    const partial = { ...wallet, recurring_transaction_rules: undefined } as unknown as Wallet;

    expect(() => toWalletInput(partial)).toThrow("`wallet.recurring_transaction_rules` is missing");
  });
});
