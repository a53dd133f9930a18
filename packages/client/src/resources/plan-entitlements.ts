import type { EntitlementUpdateInput, PlanEntitlement } from "@lagokit/types";
import type { LagoCore } from "../lago-core.ts";
import type { RequestOptions } from "../options/request-options.ts";
import type { LagoPromise } from "../response/lago-promise.ts";
import { PlanEntitlementPrivileges } from "./plan-entitlement-privileges.ts";

/** The entitlements of a plan: its features, each with the values of its privileges. */
export class PlanEntitlements {
  readonly #core: LagoCore;
  /** The privileges of an entitlement, with their values. */
  readonly privileges: PlanEntitlementPrivileges;

  constructor(core: LagoCore) {
    this.#core = core;
    this.privileges = new PlanEntitlementPrivileges(core);
  }

  /**
   * Lists all entitlements of a plan in one array, without pagination.
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
   * Gets the entitlement of a plan to one feature.
   *
   * @throws LagoNotFoundError if the plan does not exist, or does not include the feature.
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
   * Creates the entitlements of a plan, **replacing all existing ones**. Returns the new entitlements. To keep the
   * existing ones, use `update`. The call is not retried once the request may have been processed.
   *
   * @throws LagoNotFoundError if the plan, the feature or the privilege does not exist.
   * @throws LagoPermissionError if your Lago plan does not include entitlements.
   * @throws LagoValidationError if a value does not match the type of its privilege.
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
   * Updates the entitlements of a plan: adds features, or changes the values of their privileges. Returns all
   * entitlements; other features stay unchanged. The call is not retried once the request may have been processed.
   *
   * @throws LagoNotFoundError if the plan, the feature or the privilege does not exist.
   * @throws LagoPermissionError if your Lago plan does not include entitlements.
   * @throws LagoValidationError if a value does not match the type of its privilege.
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
   * Removes a feature from a plan. Returns the removed entitlement.
   *
   * Returns undefined if an earlier attempt of this call succeeded but its response was lost.
   *
   * @throws LagoNotFoundError if the plan does not exist, or does not include the feature.
   * @throws LagoPermissionError if your Lago plan does not include entitlements.
   *
   * Operation: `destroyEntitlement`, `DELETE /plans/{code}/entitlements/{feature_code}`.
   */
  delete(planCode: string, featureCode: string, options?: RequestOptions): LagoPromise<PlanEntitlement | undefined> {
    return this.#core.delete("/plans/{code}/entitlements/{feature_code}", "entitlement", {
      ids: [planCode, featureCode],
      options,
    });
  }
}
