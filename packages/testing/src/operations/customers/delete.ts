import {
  appliedCouponTable,
  type CustomerRow,
  customerTable,
  deletedCustomerTable,
  subscriptionTable,
  walletTable,
} from "../../state/tables.ts";
import type { World } from "../../world/world.ts";
import { terminateAppliedCoupon } from "../coupons/applied-coupons.ts";
import { terminateWallet } from "../wallets/terminate-wallet.ts";
import { cancel, terminate } from "../subscriptions/terminate.ts";

/**
 * Deletes a customer. What belongs to it stays. After the response, its subscriptions end, those that have not started are
 * canceled, and its coupons and wallets end, too.
 */
export function deleteCustomer(world: World, customer: CustomerRow): void {
  world.table(customerTable).delete(customer);
  world.table(deletedCustomerTable).add(customer);
  world.schedule(world.now(), () => {
    endSubscriptions(world, customer);
    const owns = (row: { readonly lago_customer_id: string }): boolean => row.lago_customer_id === customer.lago_id;
    for (const row of world.table(appliedCouponTable).where(owns)) terminateAppliedCoupon(world, row);
    for (const row of world.table(walletTable).where(owns)) terminateWallet(world, row);
  });
}

function endSubscriptions(world: World, { lago_id: owner }: CustomerRow): void {
  const own = world.table(subscriptionTable).where(({ lago_customer_id: id }) => id === owner);
  for (const row of own) if (row.status === "active") terminate(world, row);
  for (const row of own) if (row.status === "pending") cancel(world, row);
}
