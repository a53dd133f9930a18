import type { Fee, FeeListQuery, FeeUpdateInput } from "@lagokit/types";
import type { LagoCore } from "../lago-core.ts";
import type { LagoPromise } from "../response/lago-promise.ts";
import type { Page } from "../response/page.ts";
import type { RequestOptions } from "../options/request-options.ts";

/**
 * Fees: the lines of invoices, and fees that are on no invoice.
 *
 * Amounts are integers in cents; `units` and precise amounts are decimal strings.
 */
export class Fees {
  readonly #core: LagoCore;

  constructor(core: LagoCore) {
    this.#core = core;
  }

  /**
   * Lists fees: `await` returns one page, `for await` iterates over all items.
   *
   * `total_count` can be up to 30 minutes old.
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
   * @throws LagoNotFoundError if no fee has this ID.
   *
   * Operation: `findFee`, `GET /fees/{lago_id}`.
   */
  get(feeId: string, options?: RequestOptions): LagoPromise<Fee> {
    return this.#core.get("/fees/{lago_id}", "fee", { ids: [feeId], options });
  }

  /**
   * Updates the payment status of a fee that is never invoiced. Use it for fees that you collect yourself.
   *
   * @throws LagoNotFoundError if no fee has this ID.
   * @throws LagoMethodNotAllowedError if the fee is invoiced: the payment status is then that of its invoice.
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
   * Returns undefined if an earlier attempt of this call succeeded but its response was lost. Before you delete several
   * fees, collect them with `list().toArray()`: `total_count` is cached, so iteration could skip fees.
   *
   * @throws LagoNotFoundError if no fee has this ID.
   * @throws LagoMethodNotAllowedError if the fee is on an invoice.
   *
   * Operation: `deleteFee`, `DELETE /fees/{lago_id}`.
   */
  delete(feeId: string, options?: RequestOptions): LagoPromise<Fee | undefined> {
    return this.#core.delete("/fees/{lago_id}", "fee", { ids: [feeId], options });
  }
}
