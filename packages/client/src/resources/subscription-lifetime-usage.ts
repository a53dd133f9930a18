import type { LifetimeUsage, LifetimeUsageInput, SubscriptionLifetimeUsageQuery } from "@lagokit/types";
import type { LagoCore } from "../lago-core.ts";
import type { RequestOptions } from "../options/request-options.ts";
import type { LagoPromise } from "../response/lago-promise.ts";

/**
 * What was used since a subscription started, whatever its plans were.
 *
 * The subscription is the active one with the external id, unless `subscription_status` of the query says another.
 */
export class SubscriptionLifetimeUsage {
  readonly #core: LagoCore;

  constructor(core: LagoCore) {
    this.#core = core;
  }

  /**
   * Gets the lifetime usage of a subscription, in cents: invoiced, current, and what was used before Lago.
   *
   * @throws LagoNotFoundError if there is no such subscription, or it has no lifetime usage, for want of thresholds.
   *
   * Operation: `getSubscriptionLifetimeUsage`, `GET /subscriptions/{external_id}/lifetime_usage`.
   */
  get(
    externalId: string,
    query?: SubscriptionLifetimeUsageQuery,
    options?: RequestOptions,
  ): LagoPromise<LifetimeUsage> {
    return this.#core.get("/subscriptions/{external_id}/lifetime_usage", "lifetime_usage", {
      ids: [externalId],
      query,
      options,
    });
  }

  /**
   * Sets what a subscription used before Lago knew it, in cents. It replaces what was set before, and counts towards
   * thresholds.
   *
   * @throws LagoNotFoundError if there is no such subscription, or it has no lifetime usage, for want of thresholds.
   * @throws LagoValidationError if the amount is not as it must be.
   *
   * Operation: `updateSubscriptionLifetimeUsage`, `PUT /subscriptions/{external_id}/lifetime_usage`.
   */
  update(
    externalId: string,
    input: LifetimeUsageInput,
    query?: SubscriptionLifetimeUsageQuery,
    options?: RequestOptions,
  ): LagoPromise<LifetimeUsage> {
    return this.#core.put("/subscriptions/{external_id}/lifetime_usage", "lifetime_usage", {
      ids: [externalId],
      query,
      body: { lifetime_usage: input },
      options,
    });
  }
}
