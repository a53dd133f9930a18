import { describe, expect, it } from "vitest";
import { toCouponInput } from "../../src/inputs.ts";
import type { Coupon } from "../../src/index.ts";
import { at } from "./read.ts";

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
