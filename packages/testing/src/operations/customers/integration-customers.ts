import type { IntegrationCustomer } from "@lagokit/types";
import { type CustomerRow, customerTable } from "../../state/tables.ts";
import type { World } from "../../world/world.ts";
import type { CustomerInput } from "./input.ts";

type Input = NonNullable<CustomerInput["integration_customers"]>[number];

/** The connections that remain after a request: all without a list, else those whose `id` the list contains. */
export function keepConnections(
  existing: readonly IntegrationCustomer[],
  inputs: CustomerInput["integration_customers"],
): IntegrationCustomer[] {
  if (inputs == null) return [...existing];
  return existing.filter(({ lago_id: id }) => inputs.some((input) => input.id === id));
}

/**
 * Adds and changes the connections of a request. Lago does it in the background, so the response does not contain them yet;
 * only Salesforce is connected immediately. The fake has every integration that a customer names.
 */
export function connect(world: World, customer: CustomerRow, inputs: CustomerInput["integration_customers"]): void {
  for (const input of inputs ?? [])
    world.schedule(world.now(), () => {
      const row = world.table(customerTable).get(customer.lago_id);
      if (row === undefined || input.integration_type === undefined || input.integration_code === undefined) return;
      world.table(customerTable).change(row, { integration_customers: connected(world, row, input) });
    });
}

function connected(
  world: World,
  { integration_customers: existing }: CustomerRow,
  input: Input,
): IntegrationCustomer[] {
  const {
    integration_type: type,
    integration_code: code = "",
    external_customer_id: id,
    sync_with_provider: sync,
  } = input;
  const current = existing.find((item) => item.type === type && item.integration_code === code);
  if (current === undefined && sync !== true && id === undefined) return existing;
  const next: IntegrationCustomer = {
    ...(current ?? { lago_id: world.newId(), sync_with_provider: null, external_customer_id: null }),
    type: type ?? null,
    integration_code: code,
    ...(id !== undefined && { external_customer_id: id }),
    ...(sync !== undefined && { sync_with_provider: sync }),
    ...(type === "netsuite" && input.subsidiary_id !== undefined && { subsidiary_id: input.subsidiary_id }),
    ...(type === "hubspot" && input.targeted_object !== undefined && { targeted_object: input.targeted_object }),
  };
  return [...existing.filter((item) => item !== current), next];
}
