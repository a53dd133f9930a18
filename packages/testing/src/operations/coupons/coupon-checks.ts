import { COUPON_EXPIRATIONS, COUPON_FREQUENCIES, COUPON_TYPES, CURRENCIES } from "@lagokit/types/values";
import { FieldErrors, isBlank } from "../../server/field-errors.ts";
import type { CouponRow } from "../../state/coupons.ts";
import { couponTable } from "../../state/tables.ts";
import { parseIsoTime } from "../../values/iso-time.ts";
import type { World } from "../../world/world.ts";

/** Throws the error of Lago for an expiration that is not in the future. It checks this first. */
export function refuseInvalidExpiration(world: World, value: string | null | undefined): void {
  const isFuture = (parseIsoTime(value)?.getTime() ?? 0) > world.now().getTime();
  new FieldErrors().add("expiration_at", "invalid_date", !isBlank(value) && !isFuture).refuse();
}

/** Throws the error of Lago for a coupon that it refuses. */
export function refuseInvalidCoupon(world: World, coupon: CouponRow): void {
  const { amount_cents: cents, amount_currency: currency } = coupon;
  const errors = new FieldErrors();
  addEnumErrors(errors, coupon);
  errors
    .require({ name: coupon.name })
    .add("code", "value_already_exist", isTaken(world, coupon))
    .require(coupon.coupon_type === "fixed_amount" ? { amount_cents: cents, amount_currency: currency } : {})
    .add("amount_cents", "value_is_out_of_range", cents !== null && cents <= 0)
    .add("amount_currency", "value_is_invalid", currency !== null && !isOneOf(CURRENCIES, currency))
    .require(coupon.coupon_type === "percentage" ? { percentage_rate: coupon.percentage_rate } : {})
    .refuse();
}

function addEnumErrors(errors: FieldErrors, coupon: CouponRow): void {
  errors
    .add("expiration", "value_is_invalid", !isOneOf(COUPON_EXPIRATIONS, coupon.expiration))
    .add("coupon_type", "value_is_invalid", !isOneOf(COUPON_TYPES, coupon.coupon_type))
    .add("frequency", "value_is_invalid", !isOneOf(COUPON_FREQUENCIES, coupon.frequency));
}

function isTaken(world: World, { code, lago_id: id }: CouponRow): boolean {
  const other = world.table(couponTable).byKey(code);
  return other !== undefined && other.lago_id !== id;
}

function isOneOf(values: readonly string[], value: string): boolean {
  return values.includes(value);
}
