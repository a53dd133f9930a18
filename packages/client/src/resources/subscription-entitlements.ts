import type {
  EntitlementUpdateInput,
  SubscriptionEntitlement,
  SubscriptionEntitlementDeleteQuery,
  SubscriptionEntitlementListQuery,
  SubscriptionEntitlementUpdateQuery,
} from "@lagokit/types";
import type { LagoCore } from "../lago-core.ts";
import type { RequestOptions } from "../options/request-options.ts";
import type { LagoPromise } from "../response/lago-promise.ts";
import { SubscriptionEntitlementPrivileges } from "./subscription-entitlement-privileges.ts";

/**
 * The features that a subscription gives: its plan's, with what was added, changed or taken away for it alone.
 *
 * The subscription is the active one with the external id, unless `subscription_status` of the query says another.
 */
export class SubscriptionEntitlements {
  readonly #core: LagoCore;
  /** The values that a subscription gives a feature's privileges. */
  readonly privileges: SubscriptionEntitlementPrivileges;

  constructor(core: LagoCore) {
    this.#core = core;
    this.privileges = new SubscriptionEntitlementPrivileges(core);
  }

  /**
   * Gets all entitlements of a subscription; they do not come in pages. `overrides` has what differs from its plan.
   *
   * @throws LagoNotFoundError if there is no such subscription.
   *
   * Operation: `findAllSubscriptionEntitlements`, `GET /subscriptions/{external_id}/entitlements`.
   */
  list(
    externalId: string,
    query?: SubscriptionEntitlementListQuery,
    options?: RequestOptions,
  ): LagoPromise<SubscriptionEntitlement[]> {
    return this.#core.get("/subscriptions/{external_id}/entitlements", "entitlements", {
      ids: [externalId],
      query,
      options,
    });
  }

  /**
   * Adds features to a subscription, or gives their privileges other values; all else stays. Gives all entitlements.
   *
   * @throws LagoNotFoundError if there is no such subscription, feature or privilege.
   * @throws LagoPermissionError if your Lago plan has no entitlements.
   * @throws LagoValidationError if a value is not of its privilege's type.
   *
   * @example
   * await lago.subscriptions.entitlements.update("acme-1", { seats: { max: 20 } });
   *
   * Operation: `updateSubscriptionEntitlements`, `PATCH /subscriptions/{external_id}/entitlements`.
   */
  update(
    externalId: string,
    input: EntitlementUpdateInput,
    query?: SubscriptionEntitlementUpdateQuery,
    options?: RequestOptions,
  ): LagoPromise<SubscriptionEntitlement[]> {
    return this.#core.patch("/subscriptions/{external_id}/entitlements", "entitlements", {
      ids: [externalId],
      query,
      body: { entitlements: input },
      options,
    });
  }

  /**
   * Takes a feature from a subscription, even one that its plan gives, and gives the entitlements that it has left.
   *
   * @throws LagoNotFoundError if there is no such subscription or feature.
   * @throws LagoPermissionError if your Lago plan has no entitlements.
   *
   * Operation: `destroySubscriptionEntitlement`, `DELETE /subscriptions/{external_id}/entitlements/{feature_code}`.
   */
  delete(
    externalId: string,
    featureCode: string,
    query?: SubscriptionEntitlementDeleteQuery,
    options?: RequestOptions,
  ): LagoPromise<SubscriptionEntitlement[]> {
    return this.#core.delete("/subscriptions/{external_id}/entitlements/{feature_code}", "entitlements", {
      ids: [externalId, featureCode],
      query,
      options,
    });
  }
}
