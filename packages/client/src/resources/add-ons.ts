import type { AddOn, AddOnCreateInput, AddOnListQuery, AddOnUpdateInput } from "@lagokit/types";
import type { LagoCore } from "../lago-core.ts";
import type { LagoPromise } from "../response/lago-promise.ts";
import type { Page } from "../response/page.ts";
import type { RequestOptions } from "../options/request-options.ts";

/** Add-ons: the items of one-off invoices and fixed charges, each identified by the code that you gave it. */
export class AddOns {
  readonly #core: LagoCore;

  constructor(core: LagoCore) {
    this.#core = core;
  }

  /**
   * Lists add-ons: one page when awaited, every one when iterated.
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
   * Creates an add-on. Its amount is in cents and excludes taxes; an invoice can override the amount.
   *
   * @throws LagoNotFoundError if `tax_codes` names a tax that does not exist.
   * @throws LagoValidationError if a field is invalid, or the code is taken.
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
   * @throws LagoValidationError if a field is invalid; `fields` says which.
   *
   * Operation: `updateAddOn`, `PUT /add_ons/{code}`.
   */
  update(code: string, input: AddOnUpdateInput, options?: RequestOptions): LagoPromise<AddOn> {
    return this.#core.put("/add_ons/{code}", "add_on", { ids: [code], body: { add_on: input }, options });
  }

  /**
   * Deletes an add-on. Returns the deleted add-on; invoices that include it keep it.
   *
   * Returns undefined if an earlier attempt of this call deleted it and its answer was lost. Deleting while iterating a
   * list shifts its pages: collect first with `list().toArray()`, then delete.
   *
   * Known elsewhere as `addOns.destroy`.
   *
   * @throws LagoNotFoundError if no add-on has this code.
   *
   * Operation: `destroyAddOn`, `DELETE /add_ons/{code}`.
   */
  delete(code: string, options?: RequestOptions): LagoPromise<AddOn | undefined> {
    return this.#core.delete("/add_ons/{code}", "add_on", { ids: [code], options });
  }
}
