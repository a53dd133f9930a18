import { subscriptionTable, type CustomerRow, customerTable, deletedCustomerTable } from "../../state/tables.ts";
import type { World } from "../../world/world.ts";
import { cancel, terminate } from "../subscriptions/terminate.ts";

/**
 * Deletes a customer. What belongs to it stays. After the response, its active subscriptions terminate, and those that have not
 * started are canceled.
 */
export function deleteCustomer(world: World, customer: CustomerRow): void {
  world.table(customerTable).delete(customer);
  world.table(deletedCustomerTable).add(customer);
  world.schedule(world.now(), () => endSubscriptions(world, customer));
}

function endSubscriptions(world: World, { lago_id: owner }: CustomerRow): void {
  const own = world.table(subscriptionTable).where(({ lago_customer_id: id }) => id === owner);
  for (const row of own) if (row.status === "active") terminate(world, row);
  for (const row of own) if (row.status === "pending") cancel(world, row);
}
