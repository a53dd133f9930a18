import type { AddOn, AddOnCreateInput } from "@lagokit/types";
import type { Lago } from "../lago.ts";
import type { RequestOptions } from "../options/request-options.ts";
import type { Ensured } from "./ensured.ts";
import { getOrCreate, unlessNotFound } from "./get-or-create.ts";

/**
 * Gets the add-on with this `code`, or creates it if it does not exist. Concurrent callers get the same add-on.
 *
 * An existing add-on is not changed, even if the input differs: `addOns.update` changes it.
 *
 * @throws LagoRequestError if the response to the create request was lost and the add-on still does not exist. Its
 * `outcomeUnknown` is then true.
 * @throws LagoValidationError if a field is invalid; see `fields`.
 */
export function ensureAddOn(
  lago: Pick<Lago, "addOns">,
  input: AddOnCreateInput,
  options?: RequestOptions,
): Promise<Ensured<AddOn>> {
  return getOrCreate({
    find: () => unlessNotFound(lago.addOns.get(input.code, options)),
    create: () => lago.addOns.create(input, options),
  });
}
