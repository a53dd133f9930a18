import type { Tax, TaxCreateInput, TaxListQuery, TaxUpdateInput } from "@lagokit/types";
import type { LagoCore } from "../lago-core.ts";
import type { LagoPromise } from "../response/lago-promise.ts";
import type { Page } from "../response/page.ts";
import type { RequestOptions } from "../options/request-options.ts";

/** Taxes: tax rates, each identified by the code that you assign. */
export class Taxes {
  readonly #core: LagoCore;

  constructor(core: LagoCore) {
    this.#core = core;
  }

  /**
   * Lists taxes: `await` returns one page, `for await` iterates over all items.
   *
   * Operation: `findAllTaxes`, `GET /taxes`.
   */
  list(query?: TaxListQuery, options?: RequestOptions): Page<Tax> {
    return this.#core.list("/taxes", "taxes", { query, options });
  }

  /**
   * Gets a tax.
   *
   * @throws LagoNotFoundError if no tax has this code.
   *
   * Operation: `findTax`, `GET /taxes/{code}`.
   */
  get(code: string, options?: RequestOptions): LagoPromise<Tax> {
    return this.#core.get("/taxes/{code}", "tax", { ids: [code], options });
  }

  /**
   * Creates a tax. Its `rate` is a percentage: a decimal string in the input, such as `"20.0"`, and a number in the
   * result. The call is not retried once the request may have been processed.
   *
   * Other clients call it `taxRates.create`.
   *
   * @throws LagoValidationError if a field is invalid, or the code already exists.
   *
   * Operation: `createTax`, `POST /taxes`.
   */
  create(input: TaxCreateInput, options?: RequestOptions): LagoPromise<Tax> {
    return this.#core.post("/taxes", "tax", { body: { tax: input }, options });
  }

  /**
   * Updates a tax. Fields left out of the input keep their values. Draft invoices are recalculated.
   *
   * @throws LagoNotFoundError if no tax has this code.
   * @throws LagoValidationError if a field is invalid; see `fields`.
   *
   * Operation: `updateTax`, `PUT /taxes/{code}`.
   */
  update(code: string, input: TaxUpdateInput, options?: RequestOptions): LagoPromise<Tax> {
    return this.#core.put("/taxes/{code}", "tax", { ids: [code], body: { tax: input }, options });
  }

  /**
   * Deletes a tax. Returns the deleted tax; draft invoices are recalculated without it.
   *
   * Returns undefined if an earlier attempt of this call succeeded but its response was lost. You can delete items
   * while you iterate over `list()`.
   *
   * Other clients call it `taxes.destroy`.
   *
   * @throws LagoNotFoundError if no tax has this code.
   *
   * Operation: `destroyTax`, `DELETE /taxes/{code}`.
   */
  delete(code: string, options?: RequestOptions): LagoPromise<Tax | undefined> {
    return this.#core.delete("/taxes/{code}", "tax", { ids: [code], options });
  }
}
