import type { Payment, PaymentRequest } from "@lagokit/types";
import { defineTable, type TableName } from "../world/table.ts";
import type { CustomerRow } from "./tables.ts";

export const paymentTable: TableName<Payment> = defineTable("payments");

/** A payment request. Its customer and its invoices are as they are now in responses. */
export interface PaymentRequestRow extends Omit<PaymentRequest, "customer" | "invoices"> {
  readonly customer: CustomerRow;
  readonly invoice_ids: readonly string[];
}

export const paymentRequestTable: TableName<PaymentRequestRow> = defineTable("payment_requests");
