import type { CustomerCreateInput, CustomerExtended } from "@lagokit/types";
import type { Lago } from "../lago.ts";
import type { RequestOptions } from "../options/request-options.ts";
import type { Ensured } from "./ensured.ts";
import { getOrCreate, unlessNotFound } from "./get-or-create.ts";

/**
 * Gives the customer with this `external_id`, and creates it if there is none.
 *
 * One that is there is not changed, be the input another or not: `customers.create` changes it, since it is an upsert. So two
 * callers at once who both find none get the same customer, each may have `created` true, and the later input adds to the
 * first.
 *
 * @throws LagoRequestError if the answer to the create was lost, and there is no such customer still: `outcomeUnknown` is true.
 * @throws LagoValidationError if a field is invalid; `fields` says which.
 */
export function ensureCustomer(
  lago: Pick<Lago, "customers">,
  input: CustomerCreateInput,
  options?: RequestOptions,
): Promise<Ensured<CustomerExtended>> {
  return getOrCreate({
    find: () => unlessNotFound(lago.customers.get(input.external_id, options)),
    create: () => lago.customers.create(input, options),
  });
}
