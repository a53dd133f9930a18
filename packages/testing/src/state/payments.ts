import type { Payment, PaymentRequest } from "@lagokit/types";
import { defineTable, type TableName } from "../world/table.ts";
import type { CustomerRow } from "./tables.ts";

export const paymentTable: TableName<Payment> = defineTable("payments");

/** A payment request. Responses contain the current customer and invoices. */
export interface PaymentRequestRow extends Omit<PaymentRequest, "customer" | "invoices"> {
  readonly customer: CustomerRow;
  readonly invoice_ids: readonly string[];
}

export const paymentRequestTable: TableName<PaymentRequestRow> = defineTable("payment_requests");
