import type {
  Charge,
  ChargeCreateInput,
  ChargeDeleteInput,
  ChargeUpdateInput,
  PlanChargeListQuery,
} from "@lagokit/types";
import type { LagoCore } from "../lago-core.ts";
import type { LagoPromise } from "../response/lago-promise.ts";
import type { Page } from "../response/page.ts";
import type { RequestOptions } from "../options/request-options.ts";
import { PlanChargeFilters } from "./plan-charge-filters.ts";

/** The charges of a plan: its prices for usage, each identified by its code. */
export class PlanCharges {
  readonly #core: LagoCore;
  /** The filters of a charge: prices for a part of the usage. */
  readonly filters: PlanChargeFilters;

  constructor(core: LagoCore) {
    this.#core = core;
    this.filters = new PlanChargeFilters(core);
  }

  /**
   * Lists the charges of a plan: `await` returns one page, `for await` iterates over all items.
   *
   * @throws LagoNotFoundError if no plan has this code.
   *
   * Operation: `findAllPlanCharges`, `GET /plans/{code}/charges`.
   */
  list(planCode: string, query?: PlanChargeListQuery, options?: RequestOptions): Page<Charge> {
    return this.#core.list("/plans/{code}/charges", "charges", { ids: [planCode], query, options });
  }

  /**
   * Gets a charge of a plan.
   *
   * @throws LagoNotFoundError if the plan or the charge does not exist.
   *
   * Operation: `findPlanCharge`, `GET /plans/{code}/charges/{charge_code}`.
   */
  get(planCode: string, chargeCode: string, options?: RequestOptions): LagoPromise<Charge> {
    return this.#core.get("/plans/{code}/charges/{charge_code}", "charge", {
      ids: [planCode, chargeCode],
      options,
    });
  }

  /**
   * Creates a charge on a plan.
   *
   * Prices in `properties` are decimal strings in currency units; `min_amount_cents` is in cents. Subscriptions with
   * their own prices get the charge only with `cascade_updates`. The call is not retried once the request may have been
   * processed.
   *
   * @throws LagoNotFoundError if the plan, the metric or the tax does not exist.
   * @throws LagoValidationError if a field is invalid, or the code already exists.
   *
   * Operation: `createPlanCharge`, `POST /plans/{code}/charges`.
   */
  create(planCode: string, input: ChargeCreateInput, options?: RequestOptions): LagoPromise<Charge> {
    return this.#core.post("/plans/{code}/charges", "charge", {
      ids: [planCode],
      body: { charge: input },
      options,
    });
  }

  /**
   * Updates a charge of a plan. Send the whole charge: fields left out of the input, even the price in `properties`,
   * are reset to their defaults. `filters` and `tax_codes` are kept if left out; otherwise they replace the whole list.
   *
   * Subscriptions with their own prices change only with `cascade_updates`.
   *
   * @throws LagoNotFoundError if the plan or the charge does not exist.
   * @throws LagoValidationError if a field is invalid; see `fields`.
   *
   * Operation: `updatePlanCharge`, `PUT /plans/{code}/charges/{charge_code}`.
   */
  update(
    planCode: string,
    chargeCode: string,
    input: ChargeUpdateInput,
    options?: RequestOptions,
  ): LagoPromise<Charge> {
    return this.#core.put("/plans/{code}/charges/{charge_code}", "charge", {
      ids: [planCode, chargeCode],
      body: { charge: input },
      resend: "replace",
      options,
    });
  }

  /**
   * Deletes a charge of a plan. Returns the deleted charge; subscriptions with their own prices keep it unless
   * `cascade_updates` is true.
   *
   * Returns undefined if an earlier attempt of this call succeeded but its response was lost. You can delete items
   * while you iterate over `list()`.
   *
   * @throws LagoNotFoundError if the plan or the charge does not exist.
   *
   * Operation: `destroyPlanCharge`, `DELETE /plans/{code}/charges/{charge_code}`.
   */
  delete(
    planCode: string,
    chargeCode: string,
    input?: ChargeDeleteInput,
    options?: RequestOptions,
  ): LagoPromise<Charge | undefined> {
    return this.#core.delete("/plans/{code}/charges/{charge_code}", "charge", {
      ids: [planCode, chargeCode],
      body: input && { charge: input },
      options,
    });
  }
}
