import type { Plan, PlanCreateInput, PlanListItem, PlanListQuery, PlanUpdateInput } from "@lagokit/types";
import type { LagoCore } from "../lago-core.ts";
import type { LagoPromise } from "../response/lago-promise.ts";
import type { Page } from "../response/page.ts";
import type { RequestOptions } from "../options/request-options.ts";
import { PlanCharges } from "./plan-charges.ts";
import { PlanEntitlements } from "./plan-entitlements.ts";
import { PlanFixedCharges } from "./plan-fixed-charges.ts";
import { PlanMetadata } from "./plan-metadata.ts";

/** What customers subscribe to, each by the code that you gave it. */
export class Plans {
  readonly #core: LagoCore;
  /** The prices for usage on a plan. */
  readonly charges: PlanCharges;
  /** The features that a plan gives. */
  readonly entitlements: PlanEntitlements;
  /** The prices on a plan that do not depend on usage. */
  readonly fixedCharges: PlanFixedCharges;
  /** The keys and values that you keep with a plan. */
  readonly metadata: PlanMetadata;

  constructor(core: LagoCore) {
    this.#core = core;
    this.charges = new PlanCharges(core);
    this.entitlements = new PlanEntitlements(core);
    this.fixedCharges = new PlanFixedCharges(core);
    this.metadata = new PlanMetadata(core);
  }

  /**
   * Lists plans: one page when awaited, every one when iterated. Those made for one subscription are not among them.
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
   * Creates a plan, and its charges with it.
   *
   * `amount_cents` is the base price per interval, without taxes; zero if only usage is paid for. `trial_period` is in
   * days. A charge names its metric by Lago's id, not by its code.
   *
   * @throws LagoNotFoundError if it names a metric, an add-on or a tax that there is not.
   * @throws LagoValidationError if a field is not as it must be, or the code is taken.
   *
   * Operation: `createPlan`, `POST /plans`.
   */
  create(input: PlanCreateInput, options?: RequestOptions): LagoPromise<Plan> {
    return this.#core.post("/plans", "plan", { body: { plan: input }, options });
  }

  /**
   * Updates a plan. A field that is left out stays as it was, but a list replaces the one that there was.
   *
   * So a charge or fixed charge that is missing from its list, or is there without its `id`, is deleted, and one that
   * is there has to be there in full; `plans.charges` and `plans.fixedCharges` change one without the others. Once the
   * plan has subscriptions, fields such as its code, interval and currency no longer change: the API ignores them
   * without an error. Subscriptions with their own prices change with `cascade_updates` only.
   *
   * @throws LagoNotFoundError if no plan has this code, or it names something that there is not.
   * @throws LagoValidationError if a field is not as it must be; `fields` says which.
   *
   * Operation: `updatePlan`, `PUT /plans/{code}`.
   */
  update(code: string, input: PlanUpdateInput, options?: RequestOptions): LagoPromise<Plan> {
    return this.#core.put("/plans/{code}", "plan", { ids: [code], body: { plan: input }, options });
  }

  /**
   * Deletes a plan, and gives it as it was.
   *
   * The deletion goes on in the background, and ends every subscription to the plan, with a last invoice.
   *
   * @throws LagoNotFoundError if no plan has this code.
   *
   * Operation: `destroyPlan`, `DELETE /plans/{code}`.
   */
  delete(code: string, options?: RequestOptions): LagoPromise<Plan> {
    return this.#core.delete("/plans/{code}", "plan", { ids: [code], options });
  }
}
