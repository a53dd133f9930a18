import { describe, expect, it } from "vitest";
import { toSubscriptionInput } from "../../src/inputs.ts";
import type { Subscription } from "../../src/index.ts";
import { at, sent } from "./read.ts";

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

  it("has its end, which a null would remove", () => {
    expect(sent(toSubscriptionInput(subscription))).toEqual({
      ending_at: at,
      name: "Acme",
      on_termination_credit_note: null,
      on_termination_invoice: "generate",
      payment_method: { payment_method_id: null, payment_method_type: "provider" },
      progressive_billing_disabled: false,
      subscription_at: at,
    });
  });

  it("has the status if it is pending, since only a pending subscription can change its rules", () => {
    expect(sent(toSubscriptionInput({ ...subscription, status: "pending" }))).toMatchObject({
      activation_rules: [{ timeout_hours: 48, type: "payment" }],
      status: "pending",
    });
  });
});
