import type { Plan, PlanCreateInput, PlanListItem, PlanListQuery, PlanUpdateInput } from "@lagokit/types";
import type { LagoCore } from "../lago-core.ts";
import type { LagoPromise } from "../response/lago-promise.ts";
import type { Page } from "../response/page.ts";
import type { RequestOptions } from "../options/request-options.ts";
import { PlanCharges } from "./plan-charges.ts";
import { PlanEntitlements } from "./plan-entitlements.ts";
import { PlanFixedCharges } from "./plan-fixed-charges.ts";
import { PlanMetadata } from "./plan-metadata.ts";

/** Plans: what customers subscribe to, each identified by the code that you gave it. */
export class Plans {
  readonly #core: LagoCore;
  /** The charges of a plan: its prices for usage. */
  readonly charges: PlanCharges;
  /** The entitlements of a plan: its features. */
  readonly entitlements: PlanEntitlements;
  /** The fixed charges of a plan: its prices that do not depend on usage. */
  readonly fixedCharges: PlanFixedCharges;
  /** The metadata of a plan: keys and values of your own. */
  readonly metadata: PlanMetadata;

  constructor(core: LagoCore) {
    this.#core = core;
    this.charges = new PlanCharges(core);
    this.entitlements = new PlanEntitlements(core);
    this.fixedCharges = new PlanFixedCharges(core);
    this.metadata = new PlanMetadata(core);
  }

  /**
   * Lists plans: one page when awaited, every one when iterated. Plans made for one subscription are not included.
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
   * `amount_cents` is the base price for each interval, without taxes; zero if only usage is charged. `trial_period` is
   * in days. A charge refers to its billable metric by Lago's id, not by its code.
   *
   * @throws LagoNotFoundError if the input names a metric, an add-on or a tax that does not exist.
   * @throws LagoValidationError if a field is invalid, or the code is taken.
   *
   * Operation: `createPlan`, `POST /plans`.
   */
  create(input: PlanCreateInput, options?: RequestOptions): LagoPromise<Plan> {
    return this.#core.post("/plans", "plan", { body: { plan: input }, options });
  }

  /**
   * Updates a plan. Fields left out of the input keep their values, and a list in the input replaces the whole list.
   *
   * So a charge or fixed charge that is missing from its list, or has no `id` in it, is deleted, and each one in the
   * list has to be complete; `plans.charges` and `plans.fixedCharges` change one without the others, and `toPlanInput` of
   * `@lagokit/client/inputs` makes an input of a plan that was read, with the ids of its charges. Once the plan has
   * subscriptions, fields such as its code, interval and currency can no longer change: the API ignores them without an
   * error. Subscriptions with their own prices change only with `cascade_updates`.
   *
   * With an object without an `id` in a list, it is not retried after a lost answer: the API could create that twice, or
   * refuse it.
   *
   * @throws LagoNotFoundError if no plan has this code, or the input names something that does not exist.
   * @throws LagoValidationError if a field is invalid; `fields` says which.
   *
   * Operation: `updatePlan`, `PUT /plans/{code}`.
   */
  update(code: string, input: PlanUpdateInput, options?: RequestOptions): LagoPromise<Plan> {
    return this.#core.put("/plans/{code}", "plan", { ids: [code], body: { plan: input }, options });
  }

  /**
   * Deletes a plan. Returns the deleted plan.
   *
   * Returns undefined if an earlier attempt of this call deleted it and its answer was lost. Deleting while iterating a
   * list shifts its pages: collect first with `list().toArray()`, then delete.
   *
   * The deletion continues in the background, and terminates every subscription to the plan, with a final invoice. Until
   * it is done, the plan has `pending_deletion: true`, and lists still give it.
   *
   * Known elsewhere as `plans.destroy`.
   *
   * @throws LagoNotFoundError if no plan has this code.
   *
   * Operation: `destroyPlan`, `DELETE /plans/{code}`.
   */
  delete(code: string, options?: RequestOptions): LagoPromise<Plan | undefined> {
    return this.#core.delete("/plans/{code}", "plan", { ids: [code], options });
  }
}
