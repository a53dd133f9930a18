import type { Fee, FeeListQuery, FeeUpdateInput } from "@lagokit/types";
import type { LagoCore } from "../lago-core.ts";
import type { LagoPromise } from "../response/lago-promise.ts";
import type { Page } from "../response/page.ts";
import type { RequestOptions } from "../options/request-options.ts";

/**
 * Fees: the lines of invoices, and fees that are on no invoice.
 *
 * Amounts are in cents, as integers; `units` and precise amounts are decimal strings.
 */
export class Fees {
  readonly #core: LagoCore;

  constructor(core: LagoCore) {
    this.#core = core;
  }

  /**
   * Lists fees: one page when awaited, every one when iterated.
   *
   * `total_count` can be half an hour old.
   *
   * @throws LagoValidationError if a filter is invalid.
   *
   * Operation: `findAllFees`, `GET /fees`.
   */
  list(query?: FeeListQuery, options?: RequestOptions): Page<Fee> {
    return this.#core.list("/fees", "fees", { query, options });
  }

  /**
   * Gets a fee.
   *
   * @throws LagoNotFoundError if no fee has this id.
   *
   * Operation: `findFee`, `GET /fees/{lago_id}`.
   */
  get(feeId: string, options?: RequestOptions): LagoPromise<Fee> {
    return this.#core.get("/fees/{lago_id}", "fee", { ids: [feeId], options });
  }

  /**
   * Updates the payment status of a fee that is never invoiced, for fees that you collect yourself.
   *
   * @throws LagoNotFoundError if no fee has this id.
   * @throws LagoMethodNotAllowedError if the fee is invoiced: then the payment status of its invoice counts.
   *
   * Operation: `updateFee`, `PUT /fees/{lago_id}`.
   */
  update(feeId: string, input: FeeUpdateInput, options?: RequestOptions): LagoPromise<Fee> {
    return this.#core.put("/fees/{lago_id}", "fee", {
      ids: [feeId],
      body: { fee: input },
      options,
    });
  }

  /**
   * Deletes a fee that is on no invoice. Returns the deleted fee.
   *
   * Returns undefined if an earlier attempt of this call deleted it and its answer was lost. Deleting while iterating a
   * list shifts its pages: collect first with `list().toArray()`, then delete.
   *
   * @throws LagoNotFoundError if no fee has this id.
   * @throws LagoMethodNotAllowedError if the fee is on an invoice.
   *
   * Operation: `deleteFee`, `DELETE /fees/{lago_id}`.
   */
  delete(feeId: string, options?: RequestOptions): LagoPromise<Fee | undefined> {
    return this.#core.delete("/fees/{lago_id}", "fee", { ids: [feeId], options });
  }
}
