import { type CustomerRow, customerTable, deletedCustomerTable } from "../../state/tables.ts";
import type { World } from "../../world/world.ts";

/** Deletes a customer. What belongs to it stays, and its subscriptions end. */
export function deleteCustomer(world: World, customer: CustomerRow): void {
  world.table(customerTable).delete(customer);
  world.table(deletedCustomerTable).add(customer);
}
