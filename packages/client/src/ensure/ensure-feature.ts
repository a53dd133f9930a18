import type { Feature, FeatureCreateInput } from "@lagokit/types";
import type { Lago } from "../lago.ts";
import type { RequestOptions } from "../options/request-options.ts";
import type { Ensured } from "./ensured.ts";
import { getOrCreate, unlessNotFound } from "./get-or-create.ts";

/**
 * Gives the feature with this `code`, and creates it if there is none. Two callers at once get the same one.
 *
 * One that is there is not changed, be the input another or not: `features.update` changes it.
 *
 * @throws LagoRequestError if the answer to the create was lost, and there is none with this `code` still: `outcomeUnknown` is
 * true.
 * @throws LagoValidationError if a field is invalid; `fields` says which.
 */
export function ensureFeature(
  lago: Pick<Lago, "features">,
  input: FeatureCreateInput,
  options?: RequestOptions,
): Promise<Ensured<Feature>> {
  return getOrCreate({
    find: () => unlessNotFound(lago.features.get(input.code, options)),
    create: () => lago.features.create(input, options),
  });
}
