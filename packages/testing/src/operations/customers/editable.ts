import {
  appliedCouponTable,
  type CustomerRow,
  invoiceTable,
  subscriptionTable,
  walletTable,
} from "../../state/tables.ts";
import type { World } from "../../world/world.ts";

/** Whether a customer has no business yet. Only then its currency can change. */
export function isEditable(world: World, { lago_id: id, external_id: externalId }: CustomerRow): boolean {
  const owns = (row: { readonly lago_customer_id?: string | undefined }): boolean => row.lago_customer_id === id;
  return (
    world.table(subscriptionTable).find(owns) === undefined &&
    world.table(walletTable).find(owns) === undefined &&
    world.table(appliedCouponTable).find((row) => owns(row) && row.amount_currency !== null) === undefined &&
    world.table(invoiceTable).find(({ customer }) => customer?.external_id === externalId) === undefined
  );
}
