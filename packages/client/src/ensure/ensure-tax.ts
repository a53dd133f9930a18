import type { Tax, TaxCreateInput } from "@lagokit/types";
import type { Lago } from "../lago.ts";
import type { RequestOptions } from "../options/request-options.ts";
import type { Ensured } from "./ensured.ts";
import { getOrCreate, unlessNotFound } from "./get-or-create.ts";

/**
 * Gives the tax with this `code`, and creates it if there is none. Two callers at once get the same one.
 *
 * One that is there is not changed, be the input another or not: `taxes.update` changes it.
 *
 * @throws LagoRequestError if the answer to the create was lost, and there is none with this `code` still: `outcomeUnknown` is
 * true.
 * @throws LagoValidationError if a field is invalid; `fields` says which.
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
