import type { Feature, FeatureCreateInput, FeatureListQuery, FeatureUpdateInput } from "@lagokit/types";
import type { LagoCore } from "../lago-core.ts";
import type { LagoPromise } from "../response/lago-promise.ts";
import type { Page } from "../response/page.ts";
import type { RequestOptions } from "../options/request-options.ts";
import { FeaturePrivileges } from "./feature-privileges.ts";

/** What plans and subscriptions can entitle a customer to, each by the code that you gave it. */
export class Features {
  readonly #core: LagoCore;
  /** What a feature can be limited or set to. */
  readonly privileges: FeaturePrivileges;

  constructor(core: LagoCore) {
    this.#core = core;
    this.privileges = new FeaturePrivileges(core);
  }

  /**
   * Lists features: one page when awaited, every one when iterated.
   *
   * `search_term` finds in codes, names and descriptions.
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
   * Creates a feature, and its privileges with it.
   *
   * A privilege holds a string unless its `value_type` says otherwise; a `select` needs `config.select_options`.
   *
   * @throws LagoPermissionError if your Lago plan has no entitlements.
   * @throws LagoValidationError if a field is not as it must be, or a code is taken.
   *
   * Operation: `createFeature`, `POST /features`.
   */
  create(input: FeatureCreateInput, options?: RequestOptions): LagoPromise<Feature> {
    return this.#core.post("/features", "feature", { body: { feature: input }, options });
  }

  /**
   * Updates a feature. A field that is left out stays as it was.
   *
   * Privileges are added or changed, never removed: `privileges.delete` does that. So it is with `select_options`.
   *
   * @throws LagoNotFoundError if no feature has this code.
   * @throws LagoPermissionError if your Lago plan has no entitlements.
   * @throws LagoValidationError if a field is not as it must be; `fields` says which.
   *
   * Operation: `updateFeature`, `PUT /features/{code}`.
   */
  update(code: string, input: FeatureUpdateInput, options?: RequestOptions): LagoPromise<Feature> {
    return this.#core.put("/features/{code}", "feature", {
      ids: [code],
      body: { feature: input },
      options,
    });
  }

  /**
   * Deletes a feature, and gives it as it was. All plans and subscriptions lose it.
   *
   * @throws LagoNotFoundError if no feature has this code.
   * @throws LagoPermissionError if your Lago plan has no entitlements.
   *
   * Operation: `destroyFeature`, `DELETE /features/{code}`.
   */
  delete(code: string, options?: RequestOptions): LagoPromise<Feature> {
    return this.#core.delete("/features/{code}", "feature", { ids: [code], options });
  }
}
