import type { AppliedCouponExtended, AppliedCouponListQuery } from "@lagokit/types";
import type { Http } from "../core/http.ts";
import type { Page } from "../core/page.ts";
import type { RequestOptions } from "../core/request-options.ts";

/** The coupons that were applied, of all customers. `lago.coupons.apply` applies one. */
export class AppliedCoupons {
  readonly #http: Http;

  constructor(http: Http) {
    this.#http = http;
  }

  /**
   * Lists applied coupons, each with the credits that it gave: one page when awaited, every one when iterated.
   *
   * Those that ended are among them unless `status` says otherwise.
   *
   * Operation: `findAllAppliedCoupons`, `GET /applied_coupons`.
   */
  list(query?: AppliedCouponListQuery, options?: RequestOptions): Page<AppliedCouponExtended> {
    return this.#http.list("/applied_coupons", "applied_coupons", { query, options });
  }
}
