import type {
  AppliedCoupon,
  AppliedCouponInput,
  Coupon,
  CouponCreateInput,
  CouponListQuery,
  CouponUpdateInput,
} from "@lagokit/types";
import type { LagoCore } from "../lago-core.ts";
import type { LagoPromise } from "../response/lago-promise.ts";
import type { Page } from "../response/page.ts";
import type { RequestOptions } from "../options/request-options.ts";

/** Coupons: discounts that can be applied to customers, each identified by the code that you assign. */
export class Coupons {
  readonly #core: LagoCore;

  constructor(core: LagoCore) {
    this.#core = core;
  }

  /**
   * Lists coupons: `await` returns one page, `for await` iterates over all items.
   *
   * Operation: `findAllCoupons`, `GET /coupons`.
   */
  list(query?: CouponListQuery, options?: RequestOptions): Page<Coupon> {
    return this.#core.list("/coupons", "coupons", { query, options });
  }

  /**
   * Gets a coupon.
   *
   * @throws LagoNotFoundError if no coupon has this code.
   *
   * Operation: `findCoupon`, `GET /coupons/{code}`.
   */
  get(code: string, options?: RequestOptions): LagoPromise<Coupon> {
    return this.#core.get("/coupons/{code}", "coupon", { ids: [code], options });
  }

  /**
   * Creates a coupon.
   *
   * A fixed amount is in cents, with its currency; a percentage is a decimal string in `percentage_rate`. The call is
   * not retried once the request may have been processed.
   *
   * @throws LagoValidationError if a field is invalid, or the code already exists.
   *
   * Operation: `createCoupon`, `POST /coupons`.
   */
  create(input: CouponCreateInput, options?: RequestOptions): LagoPromise<Coupon> {
    return this.#core.post("/coupons", "coupon", { body: { coupon: input }, options });
  }

  /**
   * Updates a coupon. Fields left out of the input keep their values.
   *
   * After the coupon has been applied to a customer, only its name, description and expiration can change: the API
   * ignores the other fields without an error, so check the result.
   *
   * @throws LagoNotFoundError if no coupon has this code.
   * @throws LagoValidationError if a field is invalid; see `fields`.
   *
   * Operation: `updateCoupon`, `PUT /coupons/{code}`.
   */
  update(code: string, input: CouponUpdateInput, options?: RequestOptions): LagoPromise<Coupon> {
    return this.#core.put("/coupons/{code}", "coupon", { ids: [code], body: { coupon: input }, options });
  }

  /**
   * Deletes a coupon. Returns the deleted coupon; the coupon also ends for every customer that has it.
   *
   * Returns undefined if an earlier attempt of this call succeeded but its response was lost. You can delete items
   * while you iterate over `list()`.
   *
   * Other clients call it `coupons.destroy`.
   *
   * @throws LagoNotFoundError if no coupon has this code.
   *
   * Operation: `destroyCoupon`, `DELETE /coupons/{code}`.
   */
  delete(code: string, options?: RequestOptions): LagoPromise<Coupon | undefined> {
    return this.#core.delete("/coupons/{code}", "coupon", { ids: [code], options });
  }

  /**
   * Applies a coupon to a customer. The input can override the amount, rate and frequency of the coupon.
   *
   * The call is not retried once the request may have been processed, since a reusable coupon would be applied twice. A
   * fixed amount sets the currency of a customer that has no currency yet.
   *
   * Other clients call it `appliedCoupons.create` or `customers.applyCoupon`.
   *
   * @throws LagoNotFoundError if the customer does not exist, or no active coupon has this code.
   * @throws LagoValidationError if the coupon is not reusable and was applied to the customer before.
   * @throws LagoMethodNotAllowedError if another coupon of the customer covers the same plans or metrics.
   *
   * Operation: `applyCoupon`, `POST /applied_coupons`.
   */
  apply(input: AppliedCouponInput, options?: RequestOptions): LagoPromise<AppliedCoupon> {
    return this.#core.post("/applied_coupons", "applied_coupon", {
      body: { applied_coupon: input },
      resend: "never",
      options,
    });
  }
}
