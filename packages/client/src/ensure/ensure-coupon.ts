import type { Coupon, CouponCreateInput } from "@lagokit/types";
import type { Lago } from "../lago.ts";
import type { RequestOptions } from "../options/request-options.ts";
import type { Ensured } from "./ensured.ts";
import { getOrCreate, unlessNotFound } from "./get-or-create.ts";

/**
 * Gets the coupon with this `code`, or creates it if it does not exist. Concurrent callers get the same coupon.
 *
 * An existing coupon is not changed, even if the input differs: `coupons.update` changes it.
 *
 * An expired coupon keeps its code and is returned unchanged: check its `terminated_at`.
 *
 * @throws LagoRequestError if the response to the create request was lost and the coupon still does not exist. Its
 * `outcomeUnknown` is then true.
 * @throws LagoValidationError if a field is invalid; see `fields`.
 */
export function ensureCoupon(
  lago: Pick<Lago, "coupons">,
  input: CouponCreateInput,
  options?: RequestOptions,
): Promise<Ensured<Coupon>> {
  return getOrCreate({
    find: () => unlessNotFound(lago.coupons.get(input.code, options)),
    create: () => lago.coupons.create(input, options),
  });
}
