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
 * The entitlements of a subscription: the features of its plan, plus those added, changed or removed only for the
 * subscription.
 *
 * Methods use the active subscription with the external ID, unless `subscription_status` in the query asks for another
 * status.
 */
export class SubscriptionEntitlements {
  readonly #core: LagoCore;
  /** The privileges of an entitlement, with their values. */
  readonly privileges: SubscriptionEntitlementPrivileges;

  constructor(core: LagoCore) {
    this.#core = core;
    this.privileges = new SubscriptionEntitlementPrivileges(core);
  }

  /**
   * Lists all entitlements of a subscription in one array, without pagination. `overrides` contains the differences
   * from its plan.
   *
   * Other clients call it `entitlements.list`.
   *
   * @throws LagoNotFoundError if the subscription does not exist.
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
   * Updates the entitlements of a subscription: adds features, or changes the values of their privileges. Returns all
   * entitlements; other features stay unchanged. The call is not retried once the request may have been processed.
   *
   * @throws LagoNotFoundError if the subscription, the feature or the privilege does not exist.
   * @throws LagoPermissionError if your Lago plan does not include entitlements.
   * @throws LagoValidationError if a value does not match the type of its privilege.
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
   * Removes a feature from a subscription, even one of its plan. Returns the remaining entitlements.
   *
   * Returns undefined if an earlier attempt of this call succeeded but its response was lost.
   *
   * @throws LagoNotFoundError if the subscription or the feature does not exist.
   * @throws LagoPermissionError if your Lago plan does not include entitlements.
   *
   * Operation: `destroySubscriptionEntitlement`, `DELETE /subscriptions/{external_id}/entitlements/{feature_code}`.
   */
  delete(
    externalId: string,
    featureCode: string,
    query?: SubscriptionEntitlementDeleteQuery,
    options?: RequestOptions,
  ): LagoPromise<SubscriptionEntitlement[] | undefined> {
    return this.#core.delete("/subscriptions/{external_id}/entitlements/{feature_code}", "entitlements", {
      ids: [externalId, featureCode],
      query,
      options,
    });
  }
}
