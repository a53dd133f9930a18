import type { Plan, PlanCreateInput } from "@lagokit/types";
import type { Lago } from "../lago.ts";
import type { RequestOptions } from "../options/request-options.ts";
import type { Ensured } from "./ensured.ts";
import { getOrCreate, unlessNotFound } from "./get-or-create.ts";

/**
 * Gets the plan with this `code`, or creates it if it does not exist. Concurrent callers get the same plan.
 *
 * An existing plan is not changed, even if the input differs: `plans.update` changes it.
 *
 * A plan that is being deleted keeps its code and is returned unchanged: check its `pending_deletion`.
 *
 * @throws LagoRequestError if the response to the create request was lost and the plan still does not exist. Its
 * `outcomeUnknown` is then true.
 * @throws LagoValidationError if a field is invalid; see `fields`.
 */
export function ensurePlan(
  lago: Pick<Lago, "plans">,
  input: PlanCreateInput,
  options?: RequestOptions,
): Promise<Ensured<Plan>> {
  return getOrCreate({
    find: () => unlessNotFound(lago.plans.get(input.code, options)),
    create: () => lago.plans.create(input, options),
  });
}
