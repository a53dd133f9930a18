import type { PaymentMethod } from "@lagokit/types";
import { notFound } from "../server/refusal.ts";
import { defineTable, type TableName } from "../world/table.ts";
import type { World } from "../world/world.ts";
import type { CustomerRow } from "./tables.ts";

/** A payment method of a customer. */
export interface PaymentMethodRow extends PaymentMethod {
  readonly customer_id: string;
}

export const paymentMethodTable: TableName<PaymentMethodRow> = defineTable("payment_methods");

/** Returns a payment method of a customer, or throws the 404 of Lago. */
export function findPaymentMethod(world: World, { lago_id: customerId }: CustomerRow, id: string): PaymentMethodRow {
  const row = world.table(paymentMethodTable).get(id);
  if (row?.customer_id !== customerId) throw notFound("payment_method");
  return row;
}
