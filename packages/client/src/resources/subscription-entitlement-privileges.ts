import type { SubscriptionEntitlement, SubscriptionEntitlementPrivilegeDeleteQuery } from "@lagokit/types";
import type { LagoCore } from "../lago-core.ts";
import type { RequestOptions } from "../options/request-options.ts";
import type { LagoPromise } from "../response/lago-promise.ts";

/** The privileges of a subscription's entitlement, with their values; `subscriptions.entitlements.update` sets them. */
export class SubscriptionEntitlementPrivileges {
  readonly #core: LagoCore;

  constructor(core: LagoCore) {
    this.#core = core;
  }

  /**
   * Removes a privilege from a subscription, even one of its plan. Returns the remaining entitlements.
   *
   * Returns undefined if an earlier attempt of this call succeeded but its response was lost.
   *
   * Uses the active subscription with the external ID, unless `subscription_status` in the query asks for another
   * status.
   *
   * @throws LagoNotFoundError if the subscription, the feature or the privilege does not exist.
   * @throws LagoPermissionError if your Lago plan does not include entitlements.
   *
   * Operation: `destroySubscriptionEntitlementPrivilege`,
   * `DELETE /subscriptions/{external_id}/entitlements/{feature_code}/privileges/{privilege_code}`.
   */
  delete(
    externalId: string,
    featureCode: string,
    privilegeCode: string,
    query?: SubscriptionEntitlementPrivilegeDeleteQuery,
    options?: RequestOptions,
  ): LagoPromise<SubscriptionEntitlement[] | undefined> {
    return this.#core.delete(
      "/subscriptions/{external_id}/entitlements/{feature_code}/privileges/{privilege_code}",
      "entitlements",
      {
        ids: [externalId, featureCode, privilegeCode],
        query,
        options,
      },
    );
  }
}
