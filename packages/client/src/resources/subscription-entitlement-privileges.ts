import type { SubscriptionEntitlement, SubscriptionEntitlementPrivilegeDeleteQuery } from "@lagokit/types";
import type { Http } from "../core/http.ts";
import type { RequestOptions } from "../core/request-options.ts";

/** The values that a subscription gives a feature's privileges; `subscriptions.entitlements.update` sets them. */
export class SubscriptionEntitlementPrivileges {
  readonly #http: Http;

  constructor(http: Http) {
    this.#http = http;
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
  ): Promise<SubscriptionEntitlement[]> {
    return this.#http.delete(
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
