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
   * Deletes a privilege. Returns the feature without it; all plans and subscriptions lose their value for the
   * privilege.
   *
   * Returns undefined if an earlier attempt of this call succeeded but its response was lost.
   *
   * @throws LagoNotFoundError if the feature or the privilege does not exist.
   * @throws LagoPermissionError if your Lago plan does not include entitlements.
   *
   * Operation: `deleteFeaturePrivilege`, `DELETE /features/{code}/privileges/{privilege_code}`.
   */
  delete(featureCode: string, privilegeCode: string, options?: RequestOptions): LagoPromise<Feature | undefined> {
    return this.#core.delete("/features/{code}/privileges/{privilege_code}", "feature", {
      ids: [featureCode, privilegeCode],
      options,
    });
  }
}
