import type { EntitlementUpdateInput, PlanEntitlement } from "@lagokit/types";
import type { Http } from "../core/http.ts";
import type { RequestOptions } from "../core/request-options.ts";
import { PlanEntitlementPrivileges } from "./plan-entitlement-privileges.ts";

/** The features that a plan gives, each with the values of its privileges. */
export class PlanEntitlements {
  readonly #http: Http;
  /** The values that a plan gives a feature's privileges. */
  readonly privileges: PlanEntitlementPrivileges;

  constructor(http: Http) {
    this.#http = http;
    this.privileges = new PlanEntitlementPrivileges(http);
  }

  /**
   * Gets all entitlements of a plan; they do not come in pages.
   *
   * @throws LagoNotFoundError if no plan has this code.
   *
   * Operation: `findAllEntitlements`, `GET /plans/{code}/entitlements`.
   */
  list(planCode: string, options?: RequestOptions): Promise<PlanEntitlement[]> {
    return this.#http.get("/plans/{code}/entitlements", "entitlements", {
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
  get(planCode: string, featureCode: string, options?: RequestOptions): Promise<PlanEntitlement> {
    return this.#http.get("/plans/{code}/entitlements/{feature_code}", "entitlement", {
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
  create(planCode: string, input: EntitlementUpdateInput, options?: RequestOptions): Promise<PlanEntitlement[]> {
    return this.#http.post("/plans/{code}/entitlements", "entitlements", {
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
  update(planCode: string, input: EntitlementUpdateInput, options?: RequestOptions): Promise<PlanEntitlement[]> {
    return this.#http.patch("/plans/{code}/entitlements", "entitlements", {
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
  delete(planCode: string, featureCode: string, options?: RequestOptions): Promise<PlanEntitlement> {
    return this.#http.delete("/plans/{code}/entitlements/{feature_code}", "entitlement", {
      ids: [planCode, featureCode],
      options,
    });
  }
}
