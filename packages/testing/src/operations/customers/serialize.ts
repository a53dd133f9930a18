import type { Customer, CustomerExtended, CustomerListItem, Tax } from "@lagokit/types";
import { type CustomerRow, taxTable } from "../../state/tables.ts";
import type { World } from "../../world/world.ts";

/** The customer in a response for a single customer. */
export function customerDetails(world: World, row: CustomerRow): CustomerExtended {
  return { ...customerListItem(world, row), applicable_invoice_custom_sections: [], error_details: [] };
}

/** The customer in a list. */
export function customerListItem(world: World, row: CustomerRow): CustomerListItem {
  return { ...customerInside(row), taxes: row.tax_ids.flatMap((id) => taxInside(world, id)) };
}

/** The customer in webhooks and inside other objects. */
export function customerInside({ tax_ids: _taxIds, ...customer }: CustomerRow): Customer {
  return customer;
}

/** Taxes of a customer do not name the billing entities that have them. */
function taxInside(world: World, id: string): Tax[] {
  const tax = world.table(taxTable).get(id);
  if (tax === undefined) return [];
  const { applied_to_billing_entities_codes: _codes, ...rest } = tax;
  return [rest];
}
