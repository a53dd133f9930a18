import { describe, expect, it } from "vitest";
import {
  toAddOnInput,
  toAlertInput,
  toBillingEntityInput,
  toCouponInput,
  toSubscriptionInput,
  toWalletInput,
} from "../../src/inputs.ts";
import type {
  AddOn,
  Alert,
  BillingEntityExtended,
  Coupon,
  Subscription,
  Tax,
  Wallet,
  WalletAlert,
} from "../../src/index.ts";

const at = "2026-01-31T09:30:00Z";
const taxes: Tax[] = ["vat", "city"].map((code) => ({
  lago_id: code,
  code,
  name: code,
  rate: 20,
  description: null,
  applied_to_organization: false,
  created_at: at,
}));

/** What is sent of an input. */
const sent = (input: unknown): unknown => JSON.parse(JSON.stringify(input));

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

  it("has its taxes by their codes", () => {
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
    // As: the compiler refuses it too.
    const partial = { ...addOn, taxes: undefined } as unknown as AddOn;

    expect(() => toAddOnInput(partial)).toThrow("`add_on.taxes` is missing: read all of it with `lago.addOns.get`.");
  });
});

describe("a coupon as an input", () => {
  const coupon: Coupon = {
    lago_id: "coupon",
    amount_cents: null,
    amount_currency: null,
    billable_metric_codes: [],
    code: "welcome",
    coupon_type: "percentage",
    created_at: at,
    description: null,
    expiration: "time_limit",
    expiration_at: at,
    frequency: "recurring",
    frequency_duration: 3,
    limited_billable_metrics: false,
    limited_plans: true,
    name: "Welcome",
    percentage_rate: "10.50",
    plan_codes: ["startup"],
    reusable: true,
    terminated_at: null,
  };

  it("has its plans, and its rate as it is", () => {
    expect(toCouponInput(coupon)).toEqual({
      amount_cents: null,
      amount_currency: null,
      applies_to: { plan_codes: ["startup"] },
      code: "welcome",
      coupon_type: "percentage",
      description: null,
      expiration: "time_limit",
      expiration_at: at,
      frequency: "recurring",
      frequency_duration: 3,
      name: "Welcome",
      percentage_rate: "10.50",
      reusable: true,
    });
  });

  it.each([
    [{ limited_plans: false, plan_codes: [], billable_metric_codes: ["gb"] }, { billable_metric_codes: ["gb"] }],
    [{ limited_plans: false, plan_codes: [] }, { billable_metric_codes: [] }],
  ])("has its billable metrics, or none, and never both: %j", (limits, expected) => {
    expect(toCouponInput({ ...coupon, ...limits })).toMatchObject({ applies_to: expected });
  });

  it("keeps a type that this version does not know", () => {
    expect(toCouponInput({ ...coupon, coupon_type: "free_month" })).toMatchObject({ coupon_type: "free_month" });
  });
});

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

  it("has its rules by their ids, without the nulls that the API refuses", () => {
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

  it("has no metadata if there is none", () => {
    expect(sent(toWalletInput({ ...wallet, metadata: null }))).not.toHaveProperty("metadata");
  });

  it("is refused without its rules, which the API would end", () => {
    // As: the compiler refuses it too.
    const partial = { ...wallet, recurring_transaction_rules: undefined } as unknown as Wallet;

    expect(() => toWalletInput(partial)).toThrow("`wallet.recurring_transaction_rules` is missing");
  });
});

describe("a subscription as an input", () => {
  const subscription: Subscription = {
    lago_id: "subscription",
    lago_customer_id: "customer",
    external_id: "sub_1",
    external_customer_id: "acme",
    activation_rules: [
      { lago_id: "rule", created_at: at, updated_at: at, status: "pending", timeout_hours: 48, type: "payment" },
    ],
    billing_time: "anniversary",
    canceled_at: null,
    created_at: at,
    current_billing_period_ending_at: null,
    current_billing_period_started_at: null,
    downgrade_plan_date: null,
    ending_at: at,
    name: "Acme",
    next_plan_code: null,
    on_termination_credit_note: null,
    on_termination_invoice: "generate",
    payment_method: { payment_method_id: null, payment_method_type: "provider" },
    plan_amount_cents: 100,
    plan_amount_currency: "EUR",
    plan_code: "startup",
    previous_plan_code: null,
    progressive_billing_disabled: false,
    started_at: at,
    status: "active",
    subscription_at: at,
    terminated_at: null,
    trial_ended_at: null,
  };

  it("has its end, which a null would take away", () => {
    expect(sent(toSubscriptionInput(subscription))).toEqual({
      activation_rules: [{ timeout_hours: 48, type: "payment" }],
      ending_at: at,
      name: "Acme",
      on_termination_credit_note: null,
      on_termination_invoice: "generate",
      payment_method: { payment_method_id: null, payment_method_type: "provider" },
      progressive_billing_disabled: false,
      subscription_at: at,
    });
  });

  it("says that it is the pending one of two", () => {
    expect(sent(toSubscriptionInput({ ...subscription, status: "pending" }))).toMatchObject({ status: "pending" });
  });
});

describe("an alert as an input", () => {
  const common = {
    lago_id: "alert",
    lago_organization_id: "organization",
    code: "over",
    created_at: at,
    direction: "increasing",
    last_processed_at: null,
    name: null,
    previous_value: "0.0",
    thresholds: [{ code: "warn", recurring: false, value: "10.50" }],
  } as const;
  const alert = {
    ...common,
    alert_type: "billable_metric_current_usage_units",
    // As: of the metric, its code alone is looked at.
    billable_metric: { code: "gb" } as Alert["billable_metric"],
    external_subscription_id: "sub_1",
    lago_wallet_id: null,
    thresholds: [...common.thresholds],
    wallet_code: null,
  } satisfies Alert;
  const walletAlert = {
    ...common,
    alert_type: "wallet_balance_amount",
    billable_metric: null,
    external_subscription_id: null,
    lago_wallet_id: "wallet",
    subscription_external_id: null,
    thresholds: [...common.thresholds],
    wallet_code: "main",
  } satisfies WalletAlert;

  it("has its metric by its code, and its thresholds", () => {
    const thresholds = [{ code: "warn", recurring: false, value: "10.50" }];

    expect(sent(toAlertInput(alert))).toEqual({
      alert_type: "billable_metric_current_usage_units",
      billable_metric_code: "gb",
      code: "over",
      name: null,
      thresholds,
    });
    expect(sent(toAlertInput({ ...alert, alert_type: "current_usage_amount", billable_metric: null }))).toEqual({
      alert_type: "current_usage_amount",
      code: "over",
      name: null,
      thresholds,
    });
    expect(sent(toAlertInput(walletAlert))).toEqual({
      alert_type: "wallet_balance_amount",
      code: "over",
      name: null,
      thresholds,
    });
  });

  it("keeps its metric if it is of a server that says nothing of wallets", () => {
    const { wallet_code: _, ...older } = alert;

    // As: an older server leaves out what is null.
    expect(toAlertInput(older as Alert)).toMatchObject({ billable_metric_code: "gb" });
  });
});

describe("a billing entity as an input", () => {
  // As: the fields that an input has no other name for are taken as they are.
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

  it("has its configuration, sections and taxes as an input has them", () => {
    expect(sent(toBillingEntityInput(entity))).toEqual({
      billing_configuration: { document_locale: "fr", invoice_grace_period: 3 },
      invoice_custom_section_codes: ["bank"],
      name: "Acme",
      tax_codes: ["vat", "city"],
    });
  });

  it("is refused if it is of a list", () => {
    const { taxes: _, ...listed } = entity;

    // As: the compiler refuses it too.
    expect(() => toBillingEntityInput(listed as BillingEntityExtended)).toThrow(
      "`billing_entity.taxes` is missing: read all of it with `lago.billingEntities.get`.",
    );
  });
});
