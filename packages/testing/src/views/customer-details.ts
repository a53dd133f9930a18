import type { Customer, CustomerExtended, CustomerListItem } from "@lagokit/types";
import { taxesWithIds } from "../state/current-taxes.ts";
import type { CustomerRow } from "../state/tables.ts";
import type { World } from "../world/world.ts";

/** The customer in a response for a single customer. */
export function customerDetails(world: World, row: CustomerRow): CustomerExtended {
  return { ...customerListItem(world, row), applicable_invoice_custom_sections: [], error_details: [] };
}

/** The customer in a list. */
export function customerListItem(world: World, row: CustomerRow): CustomerListItem {
  return { ...customerInside(row), taxes: taxesWithIds(world, row.tax_ids) };
}

/** The customer in webhooks and inside other objects. */
export function customerInside({ tax_ids: _taxIds, ...customer }: CustomerRow): Customer {
  return customer;
}
