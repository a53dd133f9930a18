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

/** Coupons: discounts that can be applied to customers, each identified by the code that you gave it. */
export class Coupons {
  readonly #core: LagoCore;

  constructor(core: LagoCore) {
    this.#core = core;
  }

  /**
   * Lists coupons: one page when awaited, every one when iterated.
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
   * A fixed amount is in cents, with its currency; a percentage is a decimal string in `percentage_rate`.
   *
   * @throws LagoValidationError if a field is invalid, or the code is taken.
   *
   * Operation: `createCoupon`, `POST /coupons`.
   */
  create(input: CouponCreateInput, options?: RequestOptions): LagoPromise<Coupon> {
    return this.#core.post("/coupons", "coupon", { body: { coupon: input }, options });
  }

  /**
   * Updates a coupon. Fields left out of the input keep their values.
   *
   * Once the coupon was applied to a customer, only its name, description and expiration can change: the API ignores
   * the other fields without an error, so check the result.
   *
   * @throws LagoNotFoundError if no coupon has this code.
   * @throws LagoValidationError if a field is invalid; `fields` says which.
   *
   * Operation: `updateCoupon`, `PUT /coupons/{code}`.
   */
  update(code: string, input: CouponUpdateInput, options?: RequestOptions): LagoPromise<Coupon> {
    return this.#core.put("/coupons/{code}", "coupon", { ids: [code], body: { coupon: input }, options });
  }

  /**
   * Deletes a coupon. Returns the deleted coupon; it ends for every customer that it was applied to.
   *
   * Returns undefined if an earlier attempt of this call deleted it and its answer was lost. Deleting while iterating a
   * list shifts its pages: collect first with `list().toArray()`, then delete.
   *
   * Known elsewhere as `coupons.destroy`.
   *
   * @throws LagoNotFoundError if no coupon has this code.
   *
   * Operation: `destroyCoupon`, `DELETE /coupons/{code}`.
   */
  delete(code: string, options?: RequestOptions): LagoPromise<Coupon | undefined> {
    return this.#core.delete("/coupons/{code}", "coupon", { ids: [code], options });
  }

  /**
   * Applies a coupon to a customer. Amount, rate and frequency are those of the coupon unless the input overrides them.
   *
   * It is not retried, since a reusable coupon would be applied twice. A fixed amount sets the currency of a customer
   * that has none yet.
   *
   * Known elsewhere as `appliedCoupons.create` or `customers.applyCoupon`.
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
