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
 * The fixed charges of a subscription: the prices of its plan that do not depend on usage, or its own where they are
 * overridden.
 *
 * Methods use the active subscription with the external id, unless `subscription_status` in the query asks for another
 * status.
 */
export class SubscriptionFixedCharges {
  readonly #core: LagoCore;

  constructor(core: LagoCore) {
    this.#core = core;
  }

  /**
   * Lists the fixed charges that apply to a subscription: one page when awaited, every one when iterated.
   *
   * @throws LagoNotFoundError if the subscription does not exist.
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
   * Gets a fixed charge of a subscription.
   *
   * @throws LagoNotFoundError if the subscription or the fixed charge does not exist.
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
   * Overrides a fixed charge for one subscription: gives it a price or units of its own. Its plan and all other
   * subscriptions keep theirs.
   *
   * Fields left out of the input are as on the plan, or as the last override set them. `units` is a decimal string, and
   * applies from the next billing period unless `apply_units_immediately` is true: if paid in advance, the change is
   * invoiced.
   *
   * Known elsewhere as `subscriptions.fixedCharges.update`.
   *
   * @throws LagoNotFoundError if the subscription or the fixed charge does not exist.
   * @throws LagoPermissionError if the license or the feature for it is missing (`feature_unavailable`).
   * @throws LagoValidationError if a field is invalid; `fields` says which.
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
      resend: "replace",
      options,
    });
  }
}
