import type {
  FixedCharge,
  FixedChargeCreateInput,
  FixedChargeDeleteInput,
  FixedChargeUpdateInput,
  PlanFixedChargeListQuery,
} from "@lagokit/types";
import type { Http } from "../core/http.ts";
import type { Page } from "../core/page.ts";
import type { RequestOptions } from "../core/request-options.ts";

/** The prices on a plan that do not depend on usage, each by its code. */
export class PlanFixedCharges {
  readonly #http: Http;

  constructor(http: Http) {
    this.#http = http;
  }

  /**
   * Lists the fixed charges of a plan: one page when awaited, every one when iterated.
   *
   * @throws LagoNotFoundError if no plan has this code.
   *
   * Operation: `findAllPlanFixedCharges`, `GET /plans/{code}/fixed_charges`.
   */
  list(planCode: string, query?: PlanFixedChargeListQuery, options?: RequestOptions): Page<FixedCharge> {
    return this.#http.list("/plans/{code}/fixed_charges", "fixed_charges", {
      ids: [planCode],
      query,
      options,
    });
  }

  /**
   * Gets a fixed charge of a plan.
   *
   * @throws LagoNotFoundError if there is no such plan, or it has no such fixed charge.
   *
   * Operation: `findPlanFixedCharge`, `GET /plans/{code}/fixed_charges/{fixed_charge_code}`.
   */
  get(planCode: string, fixedChargeCode: string, options?: RequestOptions): Promise<FixedCharge> {
    return this.#http.get("/plans/{code}/fixed_charges/{fixed_charge_code}", "fixed_charge", {
      ids: [planCode, fixedChargeCode],
      options,
    });
  }

  /**
   * Creates a fixed charge on a plan, for an add-on.
   *
   * `units` and the prices in `properties` are decimal strings. Subscriptions with their own prices get it with
   * `cascade_updates` only.
   *
   * @throws LagoNotFoundError if there is no such plan, add-on or tax.
   * @throws LagoValidationError if a field is not as it must be, or the code is taken.
   *
   * Operation: `createPlanFixedCharge`, `POST /plans/{code}/fixed_charges`.
   */
  create(planCode: string, input: FixedChargeCreateInput, options?: RequestOptions): Promise<FixedCharge> {
    return this.#http.post("/plans/{code}/fixed_charges", "fixed_charge", {
      ids: [planCode],
      body: { fixed_charge: input },
      options,
    });
  }

  /**
   * Updates a fixed charge of a plan. Say all of it: what the input leaves out, its price in `properties` and its
   * `units` too, goes back to the default.
   *
   * Other `units` count from the next billing period unless `apply_units_immediately` is true. Subscriptions with their
   * own prices change with `cascade_updates` only.
   *
   * @throws LagoNotFoundError if there is no such plan, or it has no such fixed charge.
   * @throws LagoValidationError if a field is not as it must be; `fields` says which.
   *
   * Operation: `updatePlanFixedCharge`, `PUT /plans/{code}/fixed_charges/{fixed_charge_code}`.
   */
  update(
    planCode: string,
    fixedChargeCode: string,
    input: FixedChargeUpdateInput,
    options?: RequestOptions,
  ): Promise<FixedCharge> {
    return this.#http.put("/plans/{code}/fixed_charges/{fixed_charge_code}", "fixed_charge", {
      ids: [planCode, fixedChargeCode],
      body: { fixed_charge: input },
      options,
    });
  }

  /**
   * Deletes a fixed charge of a plan, and gives it as it was. Subscriptions with their own prices keep it unless
   * `cascade_updates` is true.
   *
   * @throws LagoNotFoundError if there is no such plan, or it has no such fixed charge.
   *
   * Operation: `destroyPlanFixedCharge`, `DELETE /plans/{code}/fixed_charges/{fixed_charge_code}`.
   */
  delete(
    planCode: string,
    fixedChargeCode: string,
    input?: FixedChargeDeleteInput,
    options?: RequestOptions,
  ): Promise<FixedCharge> {
    return this.#http.delete("/plans/{code}/fixed_charges/{fixed_charge_code}", "fixed_charge", {
      ids: [planCode, fixedChargeCode],
      body: input && { fixed_charge: input },
      options,
    });
  }
}
