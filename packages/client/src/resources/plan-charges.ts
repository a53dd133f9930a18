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

/** The prices for usage on a plan, each by its code. */
export class PlanCharges {
  readonly #core: LagoCore;
  /** The prices that a charge has for some of the usage. */
  readonly filters: PlanChargeFilters;

  constructor(core: LagoCore) {
    this.#core = core;
    this.filters = new PlanChargeFilters(core);
  }

  /**
   * Lists the charges of a plan: one page when awaited, every one when iterated.
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
   * @throws LagoNotFoundError if there is no such plan, or it has no such charge.
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
   * Prices in `properties` are decimal strings in units of the currency; `min_amount_cents` is in cents. Subscriptions
   * with their own prices get it with `cascade_updates` only.
   *
   * @throws LagoNotFoundError if there is no such plan, metric or tax.
   * @throws LagoValidationError if a field is not as it must be, or the code is taken.
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
   * Updates a charge of a plan. Say all of it: what the input leaves out, its price in `properties` too, goes back to
   * the default. Only `filters` and `tax_codes` stay if they are left out; else they replace all that there were.
   *
   * Subscriptions with their own prices change with `cascade_updates` only.
   *
   * @throws LagoNotFoundError if there is no such plan, or it has no such charge.
   * @throws LagoValidationError if a field is not as it must be; `fields` says which.
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
      options,
    });
  }

  /**
   * Deletes a charge of a plan, and gives it as it was. Subscriptions with their own prices keep it unless
   * `cascade_updates` is true.
   *
   * @throws LagoNotFoundError if there is no such plan, or it has no such charge.
   *
   * Operation: `destroyPlanCharge`, `DELETE /plans/{code}/charges/{charge_code}`.
   */
  delete(
    planCode: string,
    chargeCode: string,
    input?: ChargeDeleteInput,
    options?: RequestOptions,
  ): LagoPromise<Charge> {
    return this.#core.delete("/plans/{code}/charges/{charge_code}", "charge", {
      ids: [planCode, chargeCode],
      body: input && { charge: input },
      options,
    });
  }
}
