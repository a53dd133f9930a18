import type { PlanEntitlement } from "@lagokit/types";
import type { LagoCore } from "../lago-core.ts";
import type { RequestOptions } from "../options/request-options.ts";
import type { LagoPromise } from "../response/lago-promise.ts";

/** The privileges of a plan's entitlement, with their values; `plans.entitlements.update` sets them. */
export class PlanEntitlementPrivileges {
  readonly #core: LagoCore;

  constructor(core: LagoCore) {
    this.#core = core;
  }

  /**
   * Removes a privilege's value from a plan. Returns the entitlement without it; the feature keeps the privilege.
   *
   * Returns undefined if an earlier attempt of this call succeeded but its response was lost.
   *
   * @throws LagoNotFoundError if the plan, the entitlement or the privilege does not exist.
   * @throws LagoPermissionError if your Lago plan does not include entitlements.
   *
   * Operation: `removeEntitlementPrivilege`,
   * `DELETE /plans/{code}/entitlements/{feature_code}/privileges/{privilege_code}`.
   */
  delete(
    planCode: string,
    featureCode: string,
    privilegeCode: string,
    options?: RequestOptions,
  ): LagoPromise<PlanEntitlement | undefined> {
    return this.#core.delete("/plans/{code}/entitlements/{feature_code}/privileges/{privilege_code}", "entitlement", {
      ids: [planCode, featureCode, privilegeCode],
      options,
    });
  }
}
