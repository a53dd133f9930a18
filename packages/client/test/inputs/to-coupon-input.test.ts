import { describe, expect, it } from "vitest";
import { toCouponInput } from "../../src/inputs.ts";
import type { Coupon } from "../../src/index.ts";
import { at, sent } from "./read.ts";

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

  it("has its plans and its unchanged rate", () => {
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

  it("has its billable metrics, and never its plans with them", () => {
    const limits = { limited_plans: false, limited_billable_metrics: true, billable_metric_codes: ["gb"] };

    expect(toCouponInput({ ...coupon, ...limits })).toMatchObject({ applies_to: { billable_metric_codes: ["gb"] } });
  });

  it("has neither if it is not limited to any", () => {
    expect(sent(toCouponInput({ ...coupon, limited_plans: false, plan_codes: [] }))).not.toHaveProperty("applies_to");
  });

  it("keeps a type that this version does not know", () => {
    expect(toCouponInput({ ...coupon, coupon_type: "free_month" })).toMatchObject({ coupon_type: "free_month" });
  });
});
