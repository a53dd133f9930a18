import type { PlanEntitlement } from "@lagokit/types";
import type { LagoCore } from "../lago-core.ts";
import type { RequestOptions } from "../options/request-options.ts";
import type { LagoPromise } from "../response/lago-promise.ts";

/** The values that a plan gives a feature's privileges; `plans.entitlements.update` sets them. */
export class PlanEntitlementPrivileges {
  readonly #core: LagoCore;

  constructor(core: LagoCore) {
    this.#core = core;
  }

  /**
   * Takes the value of a privilege from a plan, and gives the entitlement without it. The feature keeps the privilege.
   *
   * @throws LagoNotFoundError if there is no such plan, entitlement or privilege.
   * @throws LagoPermissionError if your Lago plan has no entitlements.
   *
   * Operation: `removeEntitlementPrivilege`,
   * `DELETE /plans/{code}/entitlements/{feature_code}/privileges/{privilege_code}`.
   */
  delete(
    planCode: string,
    featureCode: string,
    privilegeCode: string,
    options?: RequestOptions,
  ): LagoPromise<PlanEntitlement> {
    return this.#core.delete("/plans/{code}/entitlements/{feature_code}/privileges/{privilege_code}", "entitlement", {
      ids: [planCode, featureCode, privilegeCode],
      options,
    });
  }
}
