import type { InvoicePaymentStatus } from "@lagokit/types";
import type { InvoiceRow } from "../state/invoice-row.ts";
import { changeInvoice, feesOf, isVisible } from "../state/invoices.ts";
import { feeTable } from "../state/tables.ts";
import type { World } from "../world/world.ts";
import { emitInvoice } from "./emit-invoice.ts";

/** A change of the payment status of an invoice. */
export interface PaymentChange {
  readonly payment_status: InvoicePaymentStatus;
  /** The sum of all payments. Absent if the status changes without a payment. */
  readonly total_paid_amount_cents?: number;
}

/** Changes the payment status of an invoice and of its fees, and sends a webhook if it was another one. */
export function changePaymentStatus(world: World, invoice: InvoiceRow, change: PaymentChange): InvoiceRow {
  const { payment_status: status } = change;
  const changed = changeInvoice(world, invoice, {
    ...change,
    ...(status === "succeeded" && { payment_overdue: false }),
  });
  for (const fee of feesOf(world, invoice)) world.table(feeTable).change(fee, { payment_status: status });
  if (status === invoice.payment_status) return changed;
  if (isVisible(changed)) emitInvoice(world, "invoice.payment_status_updated", changed);
  if (status !== "pending") world.inBackground(() => invoice.onPayment?.(status));
  return changed;
}
