import type { Plan, PlanCreateInput } from "@lagokit/types";
import type { Lago } from "../lago.ts";
import type { RequestOptions } from "../options/request-options.ts";
import type { Ensured } from "./ensured.ts";
import { getOrCreate, unlessNotFound } from "./get-or-create.ts";

/**
 * Gives the plan with this `code`, and creates it if there is none. Two callers at once get the same one.
 *
 * One that is there is not changed, be the input another or not: `plans.update` changes it.
 *
 * A plan that is being deleted still has its code, and is given as it is: look at its `pending_deletion`.
 *
 * @throws LagoRequestError if the answer to the create was lost, and there is none with this `code` still: `outcomeUnknown` is
 * true.
 * @throws LagoValidationError if a field is invalid; `fields` says which.
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
