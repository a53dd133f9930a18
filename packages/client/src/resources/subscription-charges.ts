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
 * The prices for usage on a subscription: its plan's, or its own where they were overridden.
 *
 * The subscription is the active one with the external id, unless `subscription_status` of the query says another.
 */
export class SubscriptionCharges {
  readonly #core: LagoCore;
  /** The prices that a charge has for some of the usage. */
  readonly filters: SubscriptionChargeFilters;

  constructor(core: LagoCore) {
    this.#core = core;
    this.filters = new SubscriptionChargeFilters(core);
  }

  /**
   * Lists the charges that apply to a subscription: one page when awaited, every one when iterated.
   *
   * @throws LagoNotFoundError if there is no such subscription.
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
   * Gets a charge as it applies to a subscription.
   *
   * @throws LagoNotFoundError if there is no such subscription, or it has no such charge.
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
   * Gives a subscription a price of its own for a charge; its plan and all other subscriptions keep theirs.
   *
   * What the input leaves out is as on the plan, or as the last override set it. From then on the subscription has
   * copies of its plan's charges: a change of the plan reaches them with `cascade_updates` only.
   *
   * @throws LagoNotFoundError if there is no such subscription, or it has no such charge.
   * @throws LagoPermissionError if the license or the feature for it is missing (`feature_unavailable`).
   * @throws LagoValidationError if a field is not as it must be; `fields` says which.
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
      options,
    });
  }
}
