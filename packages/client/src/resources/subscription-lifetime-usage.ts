import type { LifetimeUsage, LifetimeUsageInput, SubscriptionLifetimeUsageQuery } from "@lagokit/types";
import type { LagoCore } from "../lago-core.ts";
import type { RequestOptions } from "../options/request-options.ts";
import type { LagoPromise } from "../response/lago-promise.ts";

/**
 * The lifetime usage of a subscription: all usage since it started, regardless of plan changes.
 *
 * Methods use the active subscription with the external ID, unless `subscription_status` in the query asks for another
 * status.
 */
export class SubscriptionLifetimeUsage {
  readonly #core: LagoCore;

  constructor(core: LagoCore) {
    this.#core = core;
  }

  /**
   * Gets the lifetime usage of a subscription, in cents: invoiced usage, current usage, and usage from before Lago.
   *
   * @throws LagoNotFoundError if the subscription does not exist, or has no lifetime usage because it has no
   * thresholds.
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
   * Updates the lifetime usage of a subscription: sets its usage from before Lago, in cents. The value replaces the
   * previous one, and counts towards thresholds.
   *
   * @throws LagoNotFoundError if the subscription does not exist, or has no lifetime usage because it has no
   * thresholds.
   * @throws LagoValidationError if the amount is invalid.
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
