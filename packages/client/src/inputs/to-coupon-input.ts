import type { Coupon, CouponAppliesToUpdateInput, CouponBaseCreateInput, CouponCreateInput } from "@lagokit/types";
import type { Complete } from "./complete.ts";
import { requireLists } from "./require-lists.ts";

/**
 * Turns a coupon into the input of `coupons.update`, with the plans or billable metrics that it is limited to. With
 * another `code`, it is the input of `coupons.create` for a copy.
 *
 * @throws LagoArgumentError if the coupon lacks its plans or billable metrics.
 */
export function toCouponInput(coupon: Coupon): CouponCreateInput {
  requireLists(coupon, ["plan_codes", "billable_metric_codes"], { name: "coupon", call: "lago.coupons.get" });
  const input = {
    amount_cents: coupon.amount_cents,
    amount_currency: coupon.amount_currency,
    applies_to: toTargets(coupon),
    code: coupon.code,
    description: coupon.description,
    expiration: coupon.expiration,
    expiration_at: coupon.expiration_at,
    frequency: coupon.frequency,
    frequency_duration: coupon.frequency_duration,
    name: coupon.name,
    percentage_rate: coupon.percentage_rate,
    reusable: coupon.reusable,
  } satisfies Complete<CouponBaseCreateInput, "coupon_type">;
  // As: the type and the amount or rate come from the same coupon, so they match.
  return { ...input, coupon_type: coupon.coupon_type } as CouponCreateInput;
}

/** The plans or the billable metrics that a coupon is limited to, if any. The API refuses both together. */
function toTargets(coupon: Coupon): CouponAppliesToUpdateInput | undefined {
  if (coupon.limited_plans) return { plan_codes: coupon.plan_codes };
  return coupon.limited_billable_metrics ? { billable_metric_codes: coupon.billable_metric_codes } : undefined;
}
