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
 * The prices that a subscription's charge has for some of the usage, each by Lago's own id.
 *
 * The first change gives the subscription a copy of its plan's charge, whose filters have other ids: list them again.
 *
 * The subscription is the active one with the external id, unless `subscription_status` of the query says another.
 */
export class SubscriptionChargeFilters {
  readonly #core: LagoCore;

  constructor(core: LagoCore) {
    this.#core = core;
  }

  /**
   * Lists the filters of a subscription's charge: one page when awaited, every one when iterated.
   *
   * @throws LagoNotFoundError if there is no such subscription, or it has no such charge.
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
   * @throws LagoNotFoundError if there is no such subscription, charge or filter.
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
   * Creates a filter on a charge, for one subscription alone; its plan stays as it is.
   *
   * `values` says which usage it is for; `properties` says the price, in decimal strings.
   *
   * @throws LagoNotFoundError if there is no such subscription, or it has no such charge.
   * @throws LagoPermissionError if the license or the feature for it is missing (`feature_unavailable`).
   * @throws LagoValidationError if a field is not as it must be, or the charge has a filter with these values.
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
   * Updates a filter of a charge, for one subscription alone. A field that is left out stays as it was.
   *
   * @throws LagoNotFoundError if there is no such subscription, charge or filter.
   * @throws LagoPermissionError if the license or the feature for it is missing (`feature_unavailable`).
   * @throws LagoValidationError if a field is not as it must be; `fields` says which.
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
      options,
    });
  }

  /**
   * Deletes a filter of a charge, for one subscription alone, and gives it as it was.
   *
   * @throws LagoNotFoundError if there is no such subscription, charge or filter.
   * @throws LagoPermissionError if the license or the feature for it is missing (`feature_unavailable`).
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
  ): LagoPromise<ChargeFilterFull> {
    return this.#core.delete("/subscriptions/{external_id}/charges/{charge_code}/filters/{filter_id}", "filter", {
      ids: [externalId, chargeCode, filterId],
      query,
      options,
    });
  }
}
