import type { Plan, PlanCreateInput, PlanListItem, PlanListQuery, PlanUpdateInput } from "@lagokit/types";
import type { LagoCore } from "../lago-core.ts";
import type { LagoPromise } from "../response/lago-promise.ts";
import type { Page } from "../response/page.ts";
import type { RequestOptions } from "../options/request-options.ts";
import { PlanCharges } from "./plan-charges.ts";
import { PlanEntitlements } from "./plan-entitlements.ts";
import { PlanFixedCharges } from "./plan-fixed-charges.ts";
import { PlanMetadata } from "./plan-metadata.ts";

/** Plans: what customers subscribe to, each identified by the code that you assign. */
export class Plans {
  readonly #core: LagoCore;
  /** The charges of a plan: its prices for usage. */
  readonly charges: PlanCharges;
  /** The entitlements of a plan: its features. */
  readonly entitlements: PlanEntitlements;
  /** The fixed charges of a plan: its prices that do not depend on usage. */
  readonly fixedCharges: PlanFixedCharges;
  /** The metadata of a plan: your own key-value pairs. */
  readonly metadata: PlanMetadata;

  constructor(core: LagoCore) {
    this.#core = core;
    this.charges = new PlanCharges(core);
    this.entitlements = new PlanEntitlements(core);
    this.fixedCharges = new PlanFixedCharges(core);
    this.metadata = new PlanMetadata(core);
  }

  /**
   * Lists plans: `await` returns one page, `for await` iterates over all items. Plans created for one subscription are
   * not included.
   *
   * Operation: `findAllPlans`, `GET /plans`.
   */
  list(query?: PlanListQuery, options?: RequestOptions): Page<PlanListItem> {
    return this.#core.list("/plans", "plans", { query, options });
  }

  /**
   * Gets a plan with its charges, entitlements and thresholds.
   *
   * @throws LagoNotFoundError if no plan has this code.
   *
   * Operation: `findPlan`, `GET /plans/{code}`.
   */
  get(code: string, options?: RequestOptions): LagoPromise<Plan> {
    return this.#core.get("/plans/{code}", "plan", { ids: [code], options });
  }

  /**
   * Creates a plan with its charges.
   *
   * `amount_cents` is the base price for each interval, without taxes; 0 if only usage is charged. `trial_period` is in
   * days. A charge refers to its billable metric by `billable_metric_id`, not by code. The call is not retried once the
   * request may have been processed.
   *
   * @throws LagoNotFoundError if the input refers to a metric, an add-on or a tax that does not exist.
   * @throws LagoValidationError if a field is invalid, or the code already exists.
   *
   * Operation: `createPlan`, `POST /plans`.
   */
  create(input: PlanCreateInput, options?: RequestOptions): LagoPromise<Plan> {
    return this.#core.post("/plans", "plan", { body: { plan: input }, options });
  }

  /**
   * Updates a plan. Fields left out of the input keep their values, and a list in the input replaces the whole list.
   *
   * A charge or fixed charge whose `id` is missing from its list is deleted, and each one in the list must be complete.
   * `plans.charges` and `plans.fixedCharges` change one without the others. `toPlanInput` of `@lagokit/client/inputs`
   * turns an existing plan into an input with the IDs of its charges. Once the plan has subscriptions, fields such as
   * its code, interval and currency can no longer change: the API ignores them without an error. Subscriptions with
   * their own prices change only with `cascade_updates`.
   *
   * If a list has an object without an `id`, the call is not retried after a lost response: the API could create the
   * object twice, or refuse it.
   *
   * @throws LagoNotFoundError if no plan has this code, or the input refers to an object that does not exist.
   * @throws LagoValidationError if a field is invalid; see `fields`.
   *
   * Operation: `updatePlan`, `PUT /plans/{code}`.
   */
  update(code: string, input: PlanUpdateInput, options?: RequestOptions): LagoPromise<Plan> {
    return this.#core.put("/plans/{code}", "plan", { ids: [code], body: { plan: input }, options });
  }

  /**
   * Deletes a plan. Returns the deleted plan.
   *
   * Returns undefined if an earlier attempt of this call succeeded but its response was lost. You can delete items
   * while you iterate over `list()`.
   *
   * The deletion continues in the background. It terminates every subscription to the plan, with a final invoice. Until
   * then, the plan has `pending_deletion: true`, and lists still include it.
   *
   * Other clients call it `plans.destroy`.
   *
   * @throws LagoNotFoundError if no plan has this code.
   *
   * Operation: `destroyPlan`, `DELETE /plans/{code}`.
   */
  delete(code: string, options?: RequestOptions): LagoPromise<Plan | undefined> {
    return this.#core.delete("/plans/{code}", "plan", { ids: [code], options });
  }
}
