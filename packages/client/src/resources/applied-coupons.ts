import type { AppliedCouponExtended, AppliedCouponListQuery } from "@lagokit/types";
import type { LagoCore } from "../lago-core.ts";
import type { Page } from "../response/page.ts";
import type { RequestOptions } from "../options/request-options.ts";

/**
 * The coupons applied to customers. `lago.coupons.apply` applies a coupon; `lago.customers.appliedCoupons` lists those
 * of one customer.
 */
export class AppliedCoupons {
  readonly #core: LagoCore;

  constructor(core: LagoCore) {
    this.#core = core;
  }

  /**
   * Lists applied coupons, each with its credits on invoices: `await` returns one page, `for await` iterates over all
   * items.
   *
   * Includes terminated applied coupons unless `status` excludes them.
   *
   * Operation: `findAllAppliedCoupons`, `GET /applied_coupons`.
   */
  list(query?: AppliedCouponListQuery, options?: RequestOptions): Page<AppliedCouponExtended> {
    return this.#core.list("/applied_coupons", "applied_coupons", { query, options });
  }
}
