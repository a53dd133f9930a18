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
 * The fixed charges of a subscription: the prices of its plan that do not depend on usage, or its own prices if
 * overridden.
 *
 * Methods use the active subscription with the external ID, unless `subscription_status` in the query asks for another
 * status.
 */
export class SubscriptionFixedCharges {
  readonly #core: LagoCore;

  constructor(core: LagoCore) {
    this.#core = core;
  }

  /**
   * Lists the fixed charges that apply to a subscription: `await` returns one page, `for await` iterates over all
   * items.
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
   * Overrides a fixed charge for one subscription, which gets its own price or units. Its plan and all other
   * subscriptions stay unchanged.
   *
   * Fields left out of the input keep the value of the plan or of the last override. `units` is a decimal string. It
   * applies from the next billing period unless `apply_units_immediately` is true; for a charge paid in advance, the
   * change is then invoiced.
   *
   * Other clients call it `subscriptions.fixedCharges.update`.
   *
   * @throws LagoNotFoundError if the subscription or the fixed charge does not exist.
   * @throws LagoPermissionError if the license or the required feature is missing (`feature_unavailable`).
   * @throws LagoValidationError if a field is invalid; see `fields`.
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
