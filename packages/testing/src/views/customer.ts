import type { Customer, CustomerWebhook } from "@lagokit/types";
import { customerTable } from "../state/tables.ts";
import type { World } from "../world/world.ts";

/** The fields of a customer that are only in its own responses. */
type OwnField = "applicable_invoice_custom_sections" | "error_details" | "tax_ids" | "taxes" | "vies_check";

/** A customer as other objects contain it. If it is deleted, it is as it was last. */
export function customerInside(world: World, { lago_id: id, ...last }: Customer): Customer {
  const customer: Customer & { readonly [Field in OwnField]?: unknown } = world.table(customerTable).get(id) ?? {
    lago_id: id,
    ...last,
  };
  const { applicable_invoice_custom_sections, error_details, tax_ids, taxes, vies_check, ...fields } = customer;
  return fields;
}

/** A customer inside an object of a webhook. */
export function customerInWebhook(world: World, customer: Customer): CustomerWebhook {
  const { integration_customers, ...fields } = customerInside(world, customer);
  return fields;
}
