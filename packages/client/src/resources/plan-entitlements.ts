import type { EntitlementUpdateInput, PlanEntitlement } from "@lagokit/types";
import type { LagoCore } from "../lago-core.ts";
import type { RequestOptions } from "../options/request-options.ts";
import type { LagoPromise } from "../response/lago-promise.ts";
import { PlanEntitlementPrivileges } from "./plan-entitlement-privileges.ts";

/** The features that a plan gives, each with the values of its privileges. */
export class PlanEntitlements {
  readonly #core: LagoCore;
  /** The values that a plan gives a feature's privileges. */
  readonly privileges: PlanEntitlementPrivileges;

  constructor(core: LagoCore) {
    this.#core = core;
    this.privileges = new PlanEntitlementPrivileges(core);
  }

  /**
   * Gets all entitlements of a plan; they do not come in pages.
   *
   * @throws LagoNotFoundError if no plan has this code.
   *
   * Operation: `findAllEntitlements`, `GET /plans/{code}/entitlements`.
   */
  list(planCode: string, options?: RequestOptions): LagoPromise<PlanEntitlement[]> {
    return this.#core.get("/plans/{code}/entitlements", "entitlements", {
      ids: [planCode],
      options,
    });
  }

  /**
   * Gets what a plan gives of one feature.
   *
   * @throws LagoNotFoundError if there is no such plan, or it does not give the feature.
   *
   * Operation: `findEntitlement`, `GET /plans/{code}/entitlements/{feature_code}`.
   */
  get(planCode: string, featureCode: string, options?: RequestOptions): LagoPromise<PlanEntitlement> {
    return this.#core.get("/plans/{code}/entitlements/{feature_code}", "entitlement", {
      ids: [planCode, featureCode],
      options,
    });
  }

  /**
   * Creates the entitlements of a plan, **in place of all that it has**, and gives them. `update` adds to them.
   *
   * @throws LagoNotFoundError if there is no such plan, feature or privilege.
   * @throws LagoPermissionError if your Lago plan has no entitlements.
   * @throws LagoValidationError if a value is not of its privilege's type.
   *
   * @example
   * await lago.plans.entitlements.create("startup", { seats: { max: 20 }, sso: {} });
   *
   * Operation: `createEntitlement`, `POST /plans/{code}/entitlements`.
   */
  create(planCode: string, input: EntitlementUpdateInput, options?: RequestOptions): LagoPromise<PlanEntitlement[]> {
    return this.#core.post("/plans/{code}/entitlements", "entitlements", {
      ids: [planCode],
      body: { entitlements: input },
      options,
    });
  }

  /**
   * Adds features to a plan, or gives their privileges other values; all else stays. Gives all its entitlements.
   *
   * @throws LagoNotFoundError if there is no such plan, feature or privilege.
   * @throws LagoPermissionError if your Lago plan has no entitlements.
   * @throws LagoValidationError if a value is not of its privilege's type.
   *
   * Operation: `updateEntitlement`, `PATCH /plans/{code}/entitlements`.
   */
  update(planCode: string, input: EntitlementUpdateInput, options?: RequestOptions): LagoPromise<PlanEntitlement[]> {
    return this.#core.patch("/plans/{code}/entitlements", "entitlements", {
      ids: [planCode],
      body: { entitlements: input },
      options,
    });
  }

  /**
   * Takes a feature from a plan, and gives the entitlement as it was.
   *
   * @throws LagoNotFoundError if there is no such plan, or it does not give the feature.
   * @throws LagoPermissionError if your Lago plan has no entitlements.
   *
   * Operation: `destroyEntitlement`, `DELETE /plans/{code}/entitlements/{feature_code}`.
   */
  delete(planCode: string, featureCode: string, options?: RequestOptions): LagoPromise<PlanEntitlement> {
    return this.#core.delete("/plans/{code}/entitlements/{feature_code}", "entitlement", {
      ids: [planCode, featureCode],
      options,
    });
  }
}
