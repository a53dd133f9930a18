import { create, type Entity, listOf, replaceList, type Reply, found, taken, taxesOf } from "./store.ts";

/** Creates a customer, or updates the one with this `external_id`, like `POST /customers`. */
export function upsertCustomer(customers: Entity[], input: Entity): Reply {
  const existing = customers.find(({ external_id }) => external_id === input["external_id"]);
  const { metadata, tax_codes, integration_customers, ...rest } = input;
  if (repeatsKey(existing?.["metadata"], metadata)) return taken("key");
  const customer = existing ?? create({ metadata: [], taxes: [], integration_customers: [] });
  Object.assign(customer, rest);
  if (metadata !== undefined) customer["metadata"] = replaceList(customer["metadata"], metadata, withoutId);
  if (tax_codes !== undefined) customer["taxes"] = taxesOf(tax_codes);
  if (integration_customers !== undefined)
    customer["integration_customers"] = replaceList(
      customer["integration_customers"],
      integration_customers,
      connection,
    );
  if (existing === undefined) customers.push(customer);
  return found("customer", customer);
}

/** An entry without the ID of an existing entry cannot have its key. */
function repeatsKey(existing: unknown, inputs: unknown): boolean {
  return listOf(inputs).some(({ id, key }) =>
    listOf(existing).some((entry) => entry["key"] === key && entry["lago_id"] !== id),
  );
}

// The API ignores a `lago_id` in a request.
function withoutId({ id: _id, lago_id: _lagoId, ...rest }: Entity): Entity {
  return rest;
}

function connection({ integration_type: type, ...input }: Entity): Entity {
  return { type, ...withoutId(input) };
}
