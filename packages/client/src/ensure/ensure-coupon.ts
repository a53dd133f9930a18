import type { Coupon, CouponCreateInput } from "@lagokit/types";
import type { Lago } from "../lago.ts";
import type { RequestOptions } from "../options/request-options.ts";
import type { Ensured } from "./ensured.ts";
import { getOrCreate, unlessNotFound } from "./get-or-create.ts";

/**
 * Gives the coupon with this `code`, and creates it if there is none. Two callers at once get the same one.
 *
 * One that is there is not changed, be the input another or not: `coupons.update` changes it.
 *
 * A coupon that can no longer be applied still has its code, and is given as it is: look at its `terminated_at`.
 *
 * @throws LagoRequestError if the answer to the create was lost, and there is none with this `code` still: `outcomeUnknown` is
 * true.
 * @throws LagoValidationError if a field is invalid; `fields` says which.
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
