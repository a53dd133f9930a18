import type { SubscriptionEntitlement, SubscriptionEntitlementPrivilegeDeleteQuery } from "@lagokit/types";
import type { LagoCore } from "../lago-core.ts";
import type { RequestOptions } from "../options/request-options.ts";
import type { LagoPromise } from "../response/lago-promise.ts";

/** The values that a subscription gives a feature's privileges; `subscriptions.entitlements.update` sets them. */
export class SubscriptionEntitlementPrivileges {
  readonly #core: LagoCore;

  constructor(core: LagoCore) {
    this.#core = core;
  }

  /**
   * Takes a privilege from a subscription, even one that its plan gives, and gives the entitlements that it has left.
   *
   * The subscription is the active one with the external id, unless `subscription_status` of the query says another.
   *
   * @throws LagoNotFoundError if there is no such subscription, feature or privilege.
   * @throws LagoPermissionError if your Lago plan has no entitlements.
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
  ): LagoPromise<SubscriptionEntitlement[]> {
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
