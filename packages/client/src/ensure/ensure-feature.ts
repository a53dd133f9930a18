import type { Feature, FeatureCreateInput } from "@lagokit/types";
import type { Lago } from "../lago.ts";
import type { RequestOptions } from "../options/request-options.ts";
import type { Ensured } from "./ensured.ts";
import { getOrCreate, unlessNotFound } from "./get-or-create.ts";

/**
 * Gets the feature with this `code`, or creates it if it does not exist. Concurrent callers get the same feature.
 *
 * An existing feature is not changed, even if the input differs: `features.update` changes it.
 *
 * @throws LagoRequestError if the response to the create request was lost and the feature still does not exist. Its
 * `outcomeUnknown` is then true.
 * @throws LagoValidationError if a field is invalid; see `fields`.
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
