import type { AppliedCoupon, Coupon, CouponStatus, Credit } from "@lagokit/types";

/** A coupon. A deleted one stays, because it was applied to customers. */
export interface CouponRow extends Omit<Coupon, "billable_metric_codes" | "plan_codes"> {
  readonly status: CouponStatus;
  readonly deleted_at: string | null;
  /** The `lago_id` of the plans that it is limited to. */
  readonly plan_ids: readonly string[];
  /** The `lago_id` of the billable metrics that it is limited to. */
  readonly billable_metric_ids: readonly string[];
}

/** A coupon that was applied to a customer. Its fields can differ from those of the coupon. */
export interface AppliedCouponRow extends Pick<
  AppliedCoupon,
  | "amount_cents"
  | "amount_currency"
  | "created_at"
  | "frequency"
  | "frequency_duration"
  | "frequency_duration_remaining"
  | "lago_coupon_id"
  | "lago_customer_id"
  | "lago_id"
  | "percentage_rate"
  | "status"
  | "terminated_at"
> {
  /** What it deducts from invoices, the oldest first. */
  readonly credits: readonly Credit[];
}
