import type { Cases } from "../case.ts";

/** The cases of `lago.coupons`. */
export const coupons = {
  findAllCoupons: (lago, { query, options }) => lago.coupons.list(query, options),
  findCoupon: (lago, { path, options }) => lago.coupons.get(path.code, options),
  createCoupon: (lago, { body, options }) => lago.coupons.create(body.coupon, options),
  updateCoupon: (lago, { path, body, options }) => lago.coupons.update(path.code, body.coupon, options),
  destroyCoupon: (lago, { path, options }) => lago.coupons.delete(path.code, options),
  applyCoupon: (lago, { body, options }) => lago.coupons.apply(body.applied_coupon, options),
} satisfies Cases<"findAllCoupons" | "findCoupon" | "createCoupon" | "updateCoupon" | "destroyCoupon" | "applyCoupon">;
