import type { Feature } from "@lagokit/types";
import type { Http } from "../core/http.ts";
import type { RequestOptions } from "../core/request-options.ts";

/** The privileges of a feature; `features.update` adds and changes them. */
export class FeaturePrivileges {
  readonly #http: Http;

  constructor(http: Http) {
    this.#http = http;
  }

  /**
   * Deletes a privilege, and gives the feature without it. All plans and subscriptions lose their value of it.
   *
   * @throws LagoNotFoundError if there is no such feature, or it has no such privilege.
   * @throws LagoPermissionError if your Lago plan has no entitlements.
   *
   * Operation: `deleteFeaturePrivilege`, `DELETE /features/{code}/privileges/{privilege_code}`.
   */
  delete(featureCode: string, privilegeCode: string, options?: RequestOptions): Promise<Feature> {
    return this.#http.delete("/features/{code}/privileges/{privilege_code}", "feature", {
      ids: [featureCode, privilegeCode],
      options,
    });
  }
}
