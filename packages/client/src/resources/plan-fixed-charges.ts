import type {
  FixedCharge,
  FixedChargeCreateInput,
  FixedChargeDeleteInput,
  FixedChargeUpdateInput,
  PlanFixedChargeListQuery,
} from "@lagokit/types";
import type { LagoCore } from "../lago-core.ts";
import type { LagoPromise } from "../response/lago-promise.ts";
import type { Page } from "../response/page.ts";
import type { RequestOptions } from "../options/request-options.ts";

/** The fixed charges of a plan: its prices that do not depend on usage, each identified by its code. */
export class PlanFixedCharges {
  readonly #core: LagoCore;

  constructor(core: LagoCore) {
    this.#core = core;
  }

  /**
   * Lists the fixed charges of a plan: `await` returns one page, `for await` iterates over all items.
   *
   * @throws LagoNotFoundError if no plan has this code.
   *
   * Operation: `findAllPlanFixedCharges`, `GET /plans/{code}/fixed_charges`.
   */
  list(planCode: string, query?: PlanFixedChargeListQuery, options?: RequestOptions): Page<FixedCharge> {
    return this.#core.list("/plans/{code}/fixed_charges", "fixed_charges", {
      ids: [planCode],
      query,
      options,
    });
  }

  /**
   * Gets a fixed charge of a plan.
   *
   * @throws LagoNotFoundError if the plan or the fixed charge does not exist.
   *
   * Operation: `findPlanFixedCharge`, `GET /plans/{code}/fixed_charges/{fixed_charge_code}`.
   */
  get(planCode: string, fixedChargeCode: string, options?: RequestOptions): LagoPromise<FixedCharge> {
    return this.#core.get("/plans/{code}/fixed_charges/{fixed_charge_code}", "fixed_charge", {
      ids: [planCode, fixedChargeCode],
      options,
    });
  }

  /**
   * Creates a fixed charge on a plan, for an add-on.
   *
   * `units` and the prices in `properties` are decimal strings. Subscriptions with their own prices get the fixed
   * charge only with `cascade_updates`. The call is not retried once the request may have been processed.
   *
   * @throws LagoNotFoundError if the plan, the add-on or the tax does not exist.
   * @throws LagoValidationError if a field is invalid, or the code already exists.
   *
   * Operation: `createPlanFixedCharge`, `POST /plans/{code}/fixed_charges`.
   */
  create(planCode: string, input: FixedChargeCreateInput, options?: RequestOptions): LagoPromise<FixedCharge> {
    return this.#core.post("/plans/{code}/fixed_charges", "fixed_charge", {
      ids: [planCode],
      body: { fixed_charge: input },
      options,
    });
  }

  /**
   * Updates a fixed charge of a plan. Send the whole fixed charge: fields left out of the input, even `units` and the
   * price in `properties`, are reset to their defaults.
   *
   * A change of `units` applies from the next billing period unless `apply_units_immediately` is true. Subscriptions
   * with their own prices change only with `cascade_updates`.
   *
   * @throws LagoNotFoundError if the plan or the fixed charge does not exist.
   * @throws LagoValidationError if a field is invalid; see `fields`.
   *
   * Operation: `updatePlanFixedCharge`, `PUT /plans/{code}/fixed_charges/{fixed_charge_code}`.
   */
  update(
    planCode: string,
    fixedChargeCode: string,
    input: FixedChargeUpdateInput,
    options?: RequestOptions,
  ): LagoPromise<FixedCharge> {
    return this.#core.put("/plans/{code}/fixed_charges/{fixed_charge_code}", "fixed_charge", {
      ids: [planCode, fixedChargeCode],
      body: { fixed_charge: input },
      resend: "replace",
      options,
    });
  }

  /**
   * Deletes a fixed charge of a plan. Returns the deleted fixed charge; subscriptions with their own prices keep it
   * unless `cascade_updates` is true.
   *
   * Returns undefined if an earlier attempt of this call succeeded but its response was lost. You can delete items
   * while you iterate over `list()`.
   *
   * @throws LagoNotFoundError if the plan or the fixed charge does not exist.
   *
   * Operation: `destroyPlanFixedCharge`, `DELETE /plans/{code}/fixed_charges/{fixed_charge_code}`.
   */
  delete(
    planCode: string,
    fixedChargeCode: string,
    input?: FixedChargeDeleteInput,
    options?: RequestOptions,
  ): LagoPromise<FixedCharge | undefined> {
    return this.#core.delete("/plans/{code}/fixed_charges/{fixed_charge_code}", "fixed_charge", {
      ids: [planCode, fixedChargeCode],
      body: input && { fixed_charge: input },
      options,
    });
  }
}
