import type { AppliedCouponExtended, AppliedCouponListQuery } from "@lagokit/types";
import type { LagoCore } from "../lago-core.ts";
import type { Page } from "../response/page.ts";
import type { RequestOptions } from "../options/request-options.ts";

/**
 * The coupons applied to customers. `lago.coupons.apply` applies one; `lago.customers.appliedCoupons` has those of one
 * customer.
 */
export class AppliedCoupons {
  readonly #core: LagoCore;

  constructor(core: LagoCore) {
    this.#core = core;
  }

  /**
   * Lists applied coupons, each with the credits that it gave: one page when awaited, every one when iterated.
   *
   * Terminated ones are included unless `status` excludes them.
   *
   * Operation: `findAllAppliedCoupons`, `GET /applied_coupons`.
   */
  list(query?: AppliedCouponListQuery, options?: RequestOptions): Page<AppliedCouponExtended> {
    return this.#core.list("/applied_coupons", "applied_coupons", { query, options });
  }
}
