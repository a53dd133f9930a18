import type {
  Charge,
  ChargeOverridableInput,
  SubscriptionChargeGetQuery,
  SubscriptionChargeListQuery,
  SubscriptionChargeUpdateQuery,
} from "@lagokit/types";
import type { LagoCore } from "../lago-core.ts";
import type { LagoPromise } from "../response/lago-promise.ts";
import type { Page } from "../response/page.ts";
import type { RequestOptions } from "../options/request-options.ts";
import { SubscriptionChargeFilters } from "./subscription-charge-filters.ts";

/**
 * The charges of a subscription: the prices of its plan for usage, or its own where they are overridden.
 *
 * Methods use the active subscription with the external id, unless `subscription_status` in the query asks for another
 * status.
 */
export class SubscriptionCharges {
  readonly #core: LagoCore;
  /** The filters of a charge: prices for a part of the usage. */
  readonly filters: SubscriptionChargeFilters;

  constructor(core: LagoCore) {
    this.#core = core;
    this.filters = new SubscriptionChargeFilters(core);
  }

  /**
   * Lists the charges that apply to a subscription: one page when awaited, every one when iterated.
   *
   * @throws LagoNotFoundError if the subscription does not exist.
   *
   * Operation: `findAllSubscriptionCharges`, `GET /subscriptions/{external_id}/charges`.
   */
  list(externalId: string, query?: SubscriptionChargeListQuery, options?: RequestOptions): Page<Charge> {
    return this.#core.list("/subscriptions/{external_id}/charges", "charges", {
      ids: [externalId],
      query,
      options,
    });
  }

  /**
   * Gets a charge of a subscription.
   *
   * @throws LagoNotFoundError if the subscription or the charge does not exist.
   *
   * Operation: `findSubscriptionCharge`, `GET /subscriptions/{external_id}/charges/{charge_code}`.
   */
  get(
    externalId: string,
    chargeCode: string,
    query?: SubscriptionChargeGetQuery,
    options?: RequestOptions,
  ): LagoPromise<Charge> {
    return this.#core.get("/subscriptions/{external_id}/charges/{charge_code}", "charge", {
      ids: [externalId, chargeCode],
      query,
      options,
    });
  }

  /**
   * Overrides a charge for one subscription: gives it a price of its own. Its plan and all other subscriptions keep
   * theirs.
   *
   * Fields left out of the input are as on the plan, or as the last override set them. From then on the subscription
   * has copies of its plan's charges: a change of the plan reaches them only with `cascade_updates`.
   *
   * Known elsewhere as `subscriptions.charges.update`.
   *
   * @throws LagoNotFoundError if the subscription or the charge does not exist.
   * @throws LagoPermissionError if the license or the feature for it is missing (`feature_unavailable`).
   * @throws LagoValidationError if a field is invalid; `fields` says which.
   *
   * Operation: `overrideSubscriptionCharge`, `PUT /subscriptions/{external_id}/charges/{charge_code}`.
   */
  override(
    externalId: string,
    chargeCode: string,
    input: ChargeOverridableInput,
    query?: SubscriptionChargeUpdateQuery,
    options?: RequestOptions,
  ): LagoPromise<Charge> {
    return this.#core.put("/subscriptions/{external_id}/charges/{charge_code}", "charge", {
      ids: [externalId, chargeCode],
      query,
      body: { charge: input },
      resend: "replace",
      options,
    });
  }
}
