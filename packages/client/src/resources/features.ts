import type { Feature, FeatureCreateInput, FeatureListQuery, FeatureUpdateInput } from "@lagokit/types";
import type { LagoCore } from "../lago-core.ts";
import type { LagoPromise } from "../response/lago-promise.ts";
import type { Page } from "../response/page.ts";
import type { RequestOptions } from "../options/request-options.ts";
import { FeaturePrivileges } from "./feature-privileges.ts";

/** Features: what plans and subscriptions can entitle a customer to, each identified by the code that you assign. */
export class Features {
  readonly #core: LagoCore;
  /** The privileges of a feature: its limits and settings. */
  readonly privileges: FeaturePrivileges;

  constructor(core: LagoCore) {
    this.#core = core;
    this.privileges = new FeaturePrivileges(core);
  }

  /**
   * Lists features: `await` returns one page, `for await` iterates over all items.
   *
   * `search_term` searches in codes, names and descriptions.
   *
   * Operation: `findAllFeatures`, `GET /features`.
   */
  list(query?: FeatureListQuery, options?: RequestOptions): Page<Feature> {
    return this.#core.list("/features", "features", { query, options });
  }

  /**
   * Gets a feature with its privileges.
   *
   * @throws LagoNotFoundError if no feature has this code.
   *
   * Operation: `findFeature`, `GET /features/{code}`.
   */
  get(code: string, options?: RequestOptions): LagoPromise<Feature> {
    return this.#core.get("/features/{code}", "feature", { ids: [code], options });
  }

  /**
   * Creates a feature with its privileges.
   *
   * The `value_type` of a privilege defaults to `string`; `select` requires `config.select_options`. The call is not
   * retried once the request may have been processed.
   *
   * @throws LagoPermissionError if your Lago plan does not include entitlements.
   * @throws LagoValidationError if a field is invalid, or a code already exists.
   *
   * Operation: `createFeature`, `POST /features`.
   */
  create(input: FeatureCreateInput, options?: RequestOptions): LagoPromise<Feature> {
    return this.#core.post("/features", "feature", { body: { feature: input }, options });
  }

  /**
   * Updates a feature. Fields left out of the input keep their values.
   *
   * Privileges and their `select_options` are added or changed, never removed; `privileges.delete` removes a privilege.
   *
   * @throws LagoNotFoundError if no feature has this code.
   * @throws LagoPermissionError if your Lago plan does not include entitlements.
   * @throws LagoValidationError if a field is invalid; see `fields`.
   *
   * Operation: `updateFeature`, `PUT /features/{code}`.
   */
  update(code: string, input: FeatureUpdateInput, options?: RequestOptions): LagoPromise<Feature> {
    return this.#core.put("/features/{code}", "feature", {
      ids: [code],
      body: { feature: input },
      resend: "replace",
      options,
    });
  }

  /**
   * Deletes a feature. Returns the deleted feature; all plans and subscriptions lose it.
   *
   * Returns undefined if an earlier attempt of this call succeeded but its response was lost. You can delete items
   * while you iterate over `list()`.
   *
   * Other clients call it `features.destroy`.
   *
   * @throws LagoNotFoundError if no feature has this code.
   * @throws LagoPermissionError if your Lago plan does not include entitlements.
   *
   * Operation: `destroyFeature`, `DELETE /features/{code}`.
   */
  delete(code: string, options?: RequestOptions): LagoPromise<Feature | undefined> {
    return this.#core.delete("/features/{code}", "feature", { ids: [code], options });
  }
}
