import type {
  ChargeFilterCreateInput,
  ChargeFilterDeleteInput,
  ChargeFilterFull,
  ChargeFilterUpdateInput,
  PlanChargeFilterListQuery,
} from "@lagokit/types";
import type { LagoCore } from "../lago-core.ts";
import type { LagoPromise } from "../response/lago-promise.ts";
import type { Page } from "../response/page.ts";
import type { RequestOptions } from "../options/request-options.ts";

/** The filters of a plan's charge: prices for a part of the usage, each identified by its `lago_id`. */
export class PlanChargeFilters {
  readonly #core: LagoCore;

  constructor(core: LagoCore) {
    this.#core = core;
  }

  /**
   * Lists the filters of a charge: `await` returns one page, `for await` iterates over all items.
   *
   * @throws LagoNotFoundError if the plan or the charge does not exist.
   *
   * Operation: `findAllPlanChargeFilters`, `GET /plans/{code}/charges/{charge_code}/filters`.
   */
  list(
    planCode: string,
    chargeCode: string,
    query?: PlanChargeFilterListQuery,
    options?: RequestOptions,
  ): Page<ChargeFilterFull> {
    return this.#core.list("/plans/{code}/charges/{charge_code}/filters", "filters", {
      ids: [planCode, chargeCode],
      query,
      options,
    });
  }

  /**
   * Gets a filter of a charge.
   *
   * @throws LagoNotFoundError if the plan, the charge or the filter does not exist.
   *
   * Operation: `findPlanChargeFilter`, `GET /plans/{code}/charges/{charge_code}/filters/{filter_id}`.
   */
  get(planCode: string, chargeCode: string, filterId: string, options?: RequestOptions): LagoPromise<ChargeFilterFull> {
    return this.#core.get("/plans/{code}/charges/{charge_code}/filters/{filter_id}", "filter", {
      ids: [planCode, chargeCode, filterId],
      options,
    });
  }

  /**
   * Creates a filter on a charge.
   *
   * `values` selects the usage; `properties` holds the price, as decimal strings. Subscriptions with their own prices
   * get the filter only with `cascade_updates`. The call is not retried once the request may have been processed.
   *
   * @throws LagoNotFoundError if the plan or the charge does not exist.
   * @throws LagoValidationError if a field is invalid; see `fields`.
   *
   * Operation: `createPlanChargeFilter`, `POST /plans/{code}/charges/{charge_code}/filters`.
   */
  create(
    planCode: string,
    chargeCode: string,
    input: ChargeFilterCreateInput,
    options?: RequestOptions,
  ): LagoPromise<ChargeFilterFull> {
    return this.#core.post("/plans/{code}/charges/{charge_code}/filters", "filter", {
      ids: [planCode, chargeCode],
      body: { filter: input },
      options,
    });
  }

  /**
   * Updates a filter of a charge. Fields left out of the input keep their values; its `values` do not change.
   *
   * Subscriptions with their own prices change only with `cascade_updates`.
   *
   * @throws LagoNotFoundError if the plan, the charge or the filter does not exist.
   * @throws LagoValidationError if a field is invalid; see `fields`.
   *
   * Operation: `updatePlanChargeFilter`, `PUT /plans/{code}/charges/{charge_code}/filters/{filter_id}`.
   */
  update(
    planCode: string,
    chargeCode: string,
    filterId: string,
    input: ChargeFilterUpdateInput,
    options?: RequestOptions,
  ): LagoPromise<ChargeFilterFull> {
    return this.#core.put("/plans/{code}/charges/{charge_code}/filters/{filter_id}", "filter", {
      ids: [planCode, chargeCode, filterId],
      body: { filter: input },
      resend: "replace",
      options,
    });
  }

  /**
   * Deletes a filter of a charge. Returns the deleted filter; its usage is then charged at the price of the charge
   * without a filter.
   *
   * Returns undefined if an earlier attempt of this call succeeded but its response was lost. You can delete items
   * while you iterate over `list()`.
   *
   * Subscriptions with their own prices keep it unless `cascade_updates` is true.
   *
   * @throws LagoNotFoundError if the plan, the charge or the filter does not exist.
   *
   * Operation: `destroyPlanChargeFilter`, `DELETE /plans/{code}/charges/{charge_code}/filters/{filter_id}`.
   */
  delete(
    planCode: string,
    chargeCode: string,
    filterId: string,
    input?: ChargeFilterDeleteInput,
    options?: RequestOptions,
  ): LagoPromise<ChargeFilterFull | undefined> {
    return this.#core.delete("/plans/{code}/charges/{charge_code}/filters/{filter_id}", "filter", {
      ids: [planCode, chargeCode, filterId],
      body: input && { filter: input },
      options,
    });
  }
}
