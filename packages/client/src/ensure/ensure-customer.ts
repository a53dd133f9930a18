import type { CustomerCreateInput, CustomerExtended } from "@lagokit/types";
import type { Lago } from "../lago.ts";
import type { RequestOptions } from "../options/request-options.ts";
import type { Ensured } from "./ensured.ts";
import { getOrCreate, unlessNotFound } from "./get-or-create.ts";

/**
 * Gets the customer with this `external_id`, or creates it if it does not exist.
 *
 * An existing customer is not changed, even if the input differs: `customers.create`, which is an upsert, changes it.
 * If two callers create the customer at the same time, both get the same customer. Each may have `created` true, and
 * the later input is also applied to the customer.
 *
 * @throws LagoRequestError if the response to the create request was lost and the customer still does not exist. Its
 * `outcomeUnknown` is then true.
 * @throws LagoValidationError if a field is invalid; see `fields`.
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
