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
 * The charges of a subscription: the usage prices of its plan, or its own prices if overridden.
 *
 * Methods use the active subscription with the external ID, unless `subscription_status` in the query asks for another
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
   * Lists the charges that apply to a subscription: `await` returns one page, `for await` iterates over all items.
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
   * Overrides a charge for one subscription, which gets its own price. Its plan and all other subscriptions stay
   * unchanged.
   *
   * Fields left out of the input keep the value of the plan or of the last override. After an override, the
   * subscription has copies of its plan's charges: a change of the plan applies to the copies only with
   * `cascade_updates`.
   *
   * Other clients call it `subscriptions.charges.update`.
   *
   * @throws LagoNotFoundError if the subscription or the charge does not exist.
   * @throws LagoPermissionError if the license or the required feature is missing (`feature_unavailable`).
   * @throws LagoValidationError if a field is invalid; see `fields`.
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
