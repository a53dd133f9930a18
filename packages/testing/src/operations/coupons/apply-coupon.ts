import { CURRENCIES } from "@lagokit/types/values";
import type { RequestBody } from "../../operation.ts";
import { FieldErrors } from "../../server/field-errors.ts";
import { invalid, NotSimulated, notAllowed, notFound } from "../../server/refusal.ts";
import type { AppliedCouponRow, CouponRow } from "../../state/coupons.ts";
import { appliedCouponTable, couponTable, type CustomerRow, customerTable, findCustomer } from "../../state/tables.ts";
import type { World } from "../../world/world.ts";
import { toRate } from "./coupon-rate.ts";
import { overlaps } from "./coupon-overlap.ts";

type Input = RequestBody<"applyCoupon">["applied_coupon"];

/** Applies a coupon to a customer, or throws the error of Lago. A fixed amount sets the currency of the customer. */
export function applyCoupon(world: World, input: Input): AppliedCouponRow {
  const customer = findCustomer(world, input.external_customer_id);
  const coupon = world.table(couponTable).byKey(input.coupon_code);
  if (coupon === undefined || coupon.status !== "active") throw notFound("coupon");
  const before = world.table(appliedCouponTable).where(({ lago_customer_id: id }) => id === customer.lago_id);
  if (overlaps(world, coupon, before)) throw notAllowed("plan_overlapping");
  if (!coupon.reusable && before.some(({ lago_coupon_id: id }) => id === coupon.lago_id))
    throw invalid({ coupon: ["coupon_is_not_reusable"] });
  const row = newRow(world, input, { coupon, customer });
  if (coupon.coupon_type === "fixed_amount") setCurrency(world, customer, row);
  return world.table(appliedCouponTable).add(row);
}

function newRow(
  world: World,
  input: Input,
  { coupon, customer }: { readonly coupon: CouponRow; readonly customer: CustomerRow },
): AppliedCouponRow {
  const duration = input.frequency_duration ?? coupon.frequency_duration;
  return {
    lago_id: world.newId(),
    lago_coupon_id: coupon.lago_id,
    lago_customer_id: customer.lago_id,
    status: "active",
    amount_cents: input.amount_cents ?? coupon.amount_cents,
    amount_currency: input.amount_currency ?? coupon.amount_currency,
    percentage_rate: toRate(input.percentage_rate) ?? coupon.percentage_rate,
    frequency: input.frequency ?? coupon.frequency,
    frequency_duration: duration,
    frequency_duration_remaining: duration,
    created_at: world.timestamp(),
    terminated_at: null,
    credits: [],
  };
}

/** Sets the currency of a customer who has none. Throws the error of Lago if the customer has another one. */
function setCurrency(
  world: World,
  customer: CustomerRow,
  { amount_cents: cents, amount_currency: currency }: AppliedCouponRow,
): void {
  const own = customer.currency ?? null;
  if (own !== currency && own !== null) throw invalid({ currency: ["currencies_does_not_match"] });
  new FieldErrors().add("amount_cents", "value_is_out_of_range", cents !== null && cents < 0).refuse();
  if (own === currency) return;
  const isKnown = currency !== null && CURRENCIES.some((known) => known === currency);
  if (!isKnown) throw new NotSimulated("The error of an unknown `amount_currency` is not known.");
  world.table(customerTable).change(customer, { currency });
}
