import type {
  ChargeFilterFull,
  SubscriptionChargeFilterCreateInput,
  SubscriptionChargeFilterCreateQuery,
  SubscriptionChargeFilterDeleteQuery,
  SubscriptionChargeFilterGetQuery,
  SubscriptionChargeFilterListQuery,
  SubscriptionChargeFilterUpdateInput,
  SubscriptionChargeFilterUpdateQuery,
} from "@lagokit/types";
import type { LagoCore } from "../lago-core.ts";
import type { LagoPromise } from "../response/lago-promise.ts";
import type { Page } from "../response/page.ts";
import type { RequestOptions } from "../options/request-options.ts";

/**
 * The filters of a subscription's charge: prices for a part of the usage, each identified by its `lago_id`.
 *
 * The first change copies the plan's charge to the subscription. The filters of the copy have other IDs: list them
 * again.
 *
 * Methods use the active subscription with the external ID, unless `subscription_status` in the query asks for another
 * status.
 */
export class SubscriptionChargeFilters {
  readonly #core: LagoCore;

  constructor(core: LagoCore) {
    this.#core = core;
  }

  /**
   * Lists the filters of a subscription's charge: `await` returns one page, `for await` iterates over all items.
   *
   * @throws LagoNotFoundError if the subscription or the charge does not exist.
   *
   * Operation: `findAllSubscriptionChargeFilters`, `GET /subscriptions/{external_id}/charges/{charge_code}/filters`.
   */
  list(
    externalId: string,
    chargeCode: string,
    query?: SubscriptionChargeFilterListQuery,
    options?: RequestOptions,
  ): Page<ChargeFilterFull> {
    return this.#core.list("/subscriptions/{external_id}/charges/{charge_code}/filters", "filters", {
      ids: [externalId, chargeCode],
      query,
      options,
    });
  }

  /**
   * Gets a filter of a subscription's charge.
   *
   * @throws LagoNotFoundError if the subscription, the charge or the filter does not exist.
   *
   * Operation: `findSubscriptionChargeFilter`,
   * `GET /subscriptions/{external_id}/charges/{charge_code}/filters/{filter_id}`.
   */
  get(
    externalId: string,
    chargeCode: string,
    filterId: string,
    query?: SubscriptionChargeFilterGetQuery,
    options?: RequestOptions,
  ): LagoPromise<ChargeFilterFull> {
    return this.#core.get("/subscriptions/{external_id}/charges/{charge_code}/filters/{filter_id}", "filter", {
      ids: [externalId, chargeCode, filterId],
      query,
      options,
    });
  }

  /**
   * Creates a filter on a charge of one subscription; its plan stays unchanged.
   *
   * `values` selects the usage; `properties` holds the price, as decimal strings. The call is not retried once the
   * request may have been processed.
   *
   * @throws LagoNotFoundError if the subscription or the charge does not exist.
   * @throws LagoPermissionError if the license or the required feature is missing (`feature_unavailable`).
   * @throws LagoValidationError if a field is invalid, or the charge already has a filter with these values.
   *
   * Operation: `createSubscriptionChargeFilter`, `POST /subscriptions/{external_id}/charges/{charge_code}/filters`.
   */
  create(
    externalId: string,
    chargeCode: string,
    input: SubscriptionChargeFilterCreateInput,
    query?: SubscriptionChargeFilterCreateQuery,
    options?: RequestOptions,
  ): LagoPromise<ChargeFilterFull> {
    return this.#core.post("/subscriptions/{external_id}/charges/{charge_code}/filters", "filter", {
      ids: [externalId, chargeCode],
      query,
      body: { filter: input },
      options,
    });
  }

  /**
   * Updates a filter of a charge of one subscription. Fields left out of the input keep their values.
   *
   * @throws LagoNotFoundError if the subscription, the charge or the filter does not exist.
   * @throws LagoPermissionError if the license or the required feature is missing (`feature_unavailable`).
   * @throws LagoValidationError if a field is invalid; see `fields`.
   *
   * Operation: `updateSubscriptionChargeFilter`,
   * `PUT /subscriptions/{external_id}/charges/{charge_code}/filters/{filter_id}`.
   */
  update(
    externalId: string,
    chargeCode: string,
    filterId: string,
    input: SubscriptionChargeFilterUpdateInput,
    query?: SubscriptionChargeFilterUpdateQuery,
    options?: RequestOptions,
  ): LagoPromise<ChargeFilterFull> {
    return this.#core.put("/subscriptions/{external_id}/charges/{charge_code}/filters/{filter_id}", "filter", {
      ids: [externalId, chargeCode, filterId],
      query,
      body: { filter: input },
      resend: "replace",
      options,
    });
  }

  /**
   * Deletes a filter of a charge of one subscription. Returns the deleted filter.
   *
   * Returns undefined if an earlier attempt of this call succeeded but its response was lost. You can delete items
   * while you iterate over `list()`.
   *
   * @throws LagoNotFoundError if the subscription, the charge or the filter does not exist.
   * @throws LagoPermissionError if the license or the required feature is missing (`feature_unavailable`).
   *
   * Operation: `destroySubscriptionChargeFilter`,
   * `DELETE /subscriptions/{external_id}/charges/{charge_code}/filters/{filter_id}`.
   */
  delete(
    externalId: string,
    chargeCode: string,
    filterId: string,
    query?: SubscriptionChargeFilterDeleteQuery,
    options?: RequestOptions,
  ): LagoPromise<ChargeFilterFull | undefined> {
    return this.#core.delete("/subscriptions/{external_id}/charges/{charge_code}/filters/{filter_id}", "filter", {
      ids: [externalId, chargeCode, filterId],
      query,
      options,
    });
  }
}
