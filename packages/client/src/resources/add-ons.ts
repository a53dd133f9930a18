import type { AddOn, AddOnCreateInput, AddOnListQuery, AddOnUpdateInput } from "@lagokit/types";
import type { LagoCore } from "../lago-core.ts";
import type { LagoPromise } from "../response/lago-promise.ts";
import type { Page } from "../response/page.ts";
import type { RequestOptions } from "../options/request-options.ts";

/** Add-ons: the items of one-off invoices and fixed charges, each identified by the code that you assign. */
export class AddOns {
  readonly #core: LagoCore;

  constructor(core: LagoCore) {
    this.#core = core;
  }

  /**
   * Lists add-ons: `await` returns one page, `for await` iterates over all items.
   *
   * Operation: `findAllAddOns`, `GET /add_ons`.
   */
  list(query?: AddOnListQuery, options?: RequestOptions): Page<AddOn> {
    return this.#core.list("/add_ons", "add_ons", { query, options });
  }

  /**
   * Gets an add-on.
   *
   * @throws LagoNotFoundError if no add-on has this code.
   *
   * Operation: `findAddOn`, `GET /add_ons/{code}`.
   */
  get(code: string, options?: RequestOptions): LagoPromise<AddOn> {
    return this.#core.get("/add_ons/{code}", "add_on", { ids: [code], options });
  }

  /**
   * Creates an add-on. Its amount is in cents and excludes taxes; an invoice can override the amount. The call is not
   * retried once the request may have been processed.
   *
   * @throws LagoNotFoundError if `tax_codes` names a tax that does not exist.
   * @throws LagoValidationError if a field is invalid, or the code already exists.
   *
   * Operation: `createAddOn`, `POST /add_ons`.
   */
  create(input: AddOnCreateInput, options?: RequestOptions): LagoPromise<AddOn> {
    return this.#core.post("/add_ons", "add_on", { body: { add_on: input }, options });
  }

  /**
   * Updates an add-on. Fields left out of the input keep their values; `tax_codes` replaces the whole list.
   *
   * @throws LagoNotFoundError if no add-on has this code.
   * @throws LagoValidationError if a field is invalid; see `fields`.
   *
   * Operation: `updateAddOn`, `PUT /add_ons/{code}`.
   */
  update(code: string, input: AddOnUpdateInput, options?: RequestOptions): LagoPromise<AddOn> {
    return this.#core.put("/add_ons/{code}", "add_on", { ids: [code], body: { add_on: input }, options });
  }

  /**
   * Deletes an add-on. Returns the deleted add-on; invoices that include it keep it.
   *
   * Returns undefined if an earlier attempt of this call succeeded but its response was lost. You can delete items
   * while you iterate over `list()`.
   *
   * Other clients call it `addOns.destroy`.
   *
   * @throws LagoNotFoundError if no add-on has this code.
   *
   * Operation: `destroyAddOn`, `DELETE /add_ons/{code}`.
   */
  delete(code: string, options?: RequestOptions): LagoPromise<AddOn | undefined> {
    return this.#core.delete("/add_ons/{code}", "add_on", { ids: [code], options });
  }
}
