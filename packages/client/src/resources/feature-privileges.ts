import type { Feature } from "@lagokit/types";
import type { LagoCore } from "../lago-core.ts";
import type { RequestOptions } from "../options/request-options.ts";
import type { LagoPromise } from "../response/lago-promise.ts";

/** The privileges of a feature; `features.update` adds and changes them. */
export class FeaturePrivileges {
  readonly #core: LagoCore;

  constructor(core: LagoCore) {
    this.#core = core;
  }

  /**
   * Deletes a privilege, and gives the feature without it. All plans and subscriptions lose their value of it.
   *
   * @throws LagoNotFoundError if there is no such feature, or it has no such privilege.
   * @throws LagoPermissionError if your Lago plan has no entitlements.
   *
   * Operation: `deleteFeaturePrivilege`, `DELETE /features/{code}/privileges/{privilege_code}`.
   */
  delete(featureCode: string, privilegeCode: string, options?: RequestOptions): LagoPromise<Feature> {
    return this.#core.delete("/features/{code}/privileges/{privilege_code}", "feature", {
      ids: [featureCode, privilegeCode],
      options,
    });
  }
}
