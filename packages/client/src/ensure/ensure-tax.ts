import type { Tax, TaxCreateInput } from "@lagokit/types";
import type { Lago } from "../lago.ts";
import type { RequestOptions } from "../options/request-options.ts";
import type { Ensured } from "./ensured.ts";
import { getOrCreate, unlessNotFound } from "./get-or-create.ts";

/**
 * Gets the tax with this `code`, or creates it if it does not exist. Concurrent callers get the same tax.
 *
 * An existing tax is not changed, even if the input differs: `taxes.update` changes it.
 *
 * @throws LagoRequestError if the response to the create request was lost and the tax still does not exist. Its
 * `outcomeUnknown` is then true.
 * @throws LagoValidationError if a field is invalid; see `fields`.
 */
export function ensureTax(
  lago: Pick<Lago, "taxes">,
  input: TaxCreateInput,
  options?: RequestOptions,
): Promise<Ensured<Tax>> {
  return getOrCreate({
    find: () => unlessNotFound(lago.taxes.get(input.code, options)),
    create: () => lago.taxes.create(input, options),
  });
}
