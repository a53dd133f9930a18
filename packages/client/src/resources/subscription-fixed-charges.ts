import type {
  FixedCharge,
  FixedChargeOverridableInput,
  SubscriptionFixedChargeGetQuery,
  SubscriptionFixedChargeListQuery,
  SubscriptionFixedChargeUpdateQuery,
} from "@lagokit/types";
import type { LagoCore } from "../lago-core.ts";
import type { LagoPromise } from "../response/lago-promise.ts";
import type { Page } from "../response/page.ts";
import type { RequestOptions } from "../options/request-options.ts";

/**
 * The prices on a subscription that do not depend on usage: its plan's, or its own where they were overridden.
 *
 * The subscription is the active one with the external id, unless `subscription_status` of the query says another.
 */
export class SubscriptionFixedCharges {
  readonly #core: LagoCore;

  constructor(core: LagoCore) {
    this.#core = core;
  }

  /**
   * Lists the fixed charges that apply to a subscription: one page when awaited, every one when iterated.
   *
   * @throws LagoNotFoundError if there is no such subscription.
   *
   * Operation: `findAllSubscriptionFixedCharges`, `GET /subscriptions/{external_id}/fixed_charges`.
   */
  list(externalId: string, query?: SubscriptionFixedChargeListQuery, options?: RequestOptions): Page<FixedCharge> {
    return this.#core.list("/subscriptions/{external_id}/fixed_charges", "fixed_charges", {
      ids: [externalId],
      query,
      options,
    });
  }

  /**
   * Gets a fixed charge as it applies to a subscription.
   *
   * @throws LagoNotFoundError if there is no such subscription, or it has no such fixed charge.
   *
   * Operation: `findSubscriptionFixedCharge`, `GET /subscriptions/{external_id}/fixed_charges/{fixed_charge_code}`.
   */
  get(
    externalId: string,
    fixedChargeCode: string,
    query?: SubscriptionFixedChargeGetQuery,
    options?: RequestOptions,
  ): LagoPromise<FixedCharge> {
    return this.#core.get("/subscriptions/{external_id}/fixed_charges/{fixed_charge_code}", "fixed_charge", {
      ids: [externalId, fixedChargeCode],
      query,
      options,
    });
  }

  /**
   * Gives a subscription its own price or units of a fixed charge; its plan and all other subscriptions keep theirs.
   *
   * What the input leaves out is as on the plan, or as the last override set it. `units` is a decimal string, and
   * counts from the next billing period unless `apply_units_immediately` is true: paid in advance, that is invoiced.
   *
   * @throws LagoNotFoundError if there is no such subscription, or it has no such fixed charge.
   * @throws LagoPermissionError if the license or the feature for it is missing (`feature_unavailable`).
   * @throws LagoValidationError if a field is not as it must be; `fields` says which.
   *
   * Operation: `overrideSubscriptionFixedCharge`,
   * `PUT /subscriptions/{external_id}/fixed_charges/{fixed_charge_code}`.
   */
  override(
    externalId: string,
    fixedChargeCode: string,
    input: FixedChargeOverridableInput,
    query?: SubscriptionFixedChargeUpdateQuery,
    options?: RequestOptions,
  ): LagoPromise<FixedCharge> {
    return this.#core.put("/subscriptions/{external_id}/fixed_charges/{fixed_charge_code}", "fixed_charge", {
      ids: [externalId, fixedChargeCode],
      query,
      body: { fixed_charge: input },
      options,
    });
  }
}
