import type { Feature, FeatureCreateInput, FeatureListQuery, FeatureUpdateInput } from "@lagokit/types";
import type { LagoCore } from "../lago-core.ts";
import type { LagoPromise } from "../response/lago-promise.ts";
import type { Page } from "../response/page.ts";
import type { RequestOptions } from "../options/request-options.ts";
import { FeaturePrivileges } from "./feature-privileges.ts";

/** Features: what plans and subscriptions can entitle a customer to, each identified by the code that you gave it. */
export class Features {
  readonly #core: LagoCore;
  /** The privileges of a feature: its limits and settings. */
  readonly privileges: FeaturePrivileges;

  constructor(core: LagoCore) {
    this.#core = core;
    this.privileges = new FeaturePrivileges(core);
  }

  /**
   * Lists features: one page when awaited, every one when iterated.
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
   * The value of a privilege is a string unless its `value_type` is another; a `select` needs `config.select_options`.
   *
   * @throws LagoPermissionError if your Lago plan does not include entitlements.
   * @throws LagoValidationError if a field is invalid, or a code is taken.
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
   * @throws LagoValidationError if a field is invalid; `fields` says which.
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
   * Returns undefined if an earlier attempt of this call deleted it and its answer was lost. Deleting while iterating a
   * list shifts its pages: collect first with `list().toArray()`, then delete.
   *
   * Known elsewhere as `features.destroy`.
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
