import type { AppliedCoupon, AppliedCouponExtended, CustomerAppliedCouponListQuery } from "@lagokit/types";
import type { LagoCore } from "../lago-core.ts";
import type { LagoPromise } from "../response/lago-promise.ts";
import type { Page } from "../response/page.ts";
import type { RequestOptions } from "../options/request-options.ts";

/** The coupons applied to a customer. */
export class CustomerAppliedCoupons {
  readonly #core: LagoCore;

  constructor(core: LagoCore) {
    this.#core = core;
  }

  /**
   * Lists the coupons applied to a customer, each with its credits on invoices: `await` returns one page, `for await`
   * iterates over all items.
   *
   * Includes terminated applied coupons unless `status` excludes them.
   *
   * @throws LagoNotFoundError if no customer has this external ID.
   *
   * Operation: `findAllCustomerAppliedCoupons`, `GET /customers/{external_customer_id}/applied_coupons`.
   */
  list(
    externalCustomerId: string,
    query?: CustomerAppliedCouponListQuery,
    options?: RequestOptions,
  ): Page<AppliedCouponExtended> {
    return this.#core.list("/customers/{external_customer_id}/applied_coupons", "applied_coupons", {
      ids: [externalCustomerId],
      query,
      options,
    });
  }

  /**
   * Removes a coupon from a customer. Returns the applied coupon with its new status; the coupon itself is not deleted.
   *
   * Returns undefined if an earlier attempt of this call succeeded but its response was lost. You can delete items
   * while you iterate over `list()`.
   *
   * Pass the `lago_id` of the applied coupon, not the code of the coupon. Credits that were already applied are kept.
   *
   * Other clients call it `appliedCoupons.delete`, `appliedCoupons.destroy` or `customers.removeCoupon`.
   *
   * @throws LagoNotFoundError if the customer does not exist, or the coupon was not applied to it.
   *
   * Operation: `deleteAppliedCoupon`,
   * `DELETE /customers/{external_customer_id}/applied_coupons/{applied_coupon_id}`.
   */
  delete(
    externalCustomerId: string,
    appliedCouponId: string,
    options?: RequestOptions,
  ): LagoPromise<AppliedCoupon | undefined> {
    return this.#core.delete(
      "/customers/{external_customer_id}/applied_coupons/{applied_coupon_id}",
      "applied_coupon",
      {
        ids: [externalCustomerId, appliedCouponId],
        options,
      },
    );
  }
}
