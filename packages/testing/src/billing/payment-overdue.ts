import type { InvoiceRow } from "../state/invoice-row.ts";
import { changeInvoice } from "../state/invoices.ts";
import { invoiceTable } from "../state/tables.ts";
import type { World } from "../world/world.ts";
import { addDays, timeOf } from "../values/dates.ts";
import { emitInvoice } from "./emit-invoice.ts";

/** Lago looks for overdue invoices at this minute of each hour. */
const overdueMinute = 25;

/** Marks an invoice as overdue on the day after its due date, unless it is paid by then. */
export function watchDueDate(world: World, { lago_id: id, payment_due_date: due }: InvoiceRow): void {
  if (due === null) return;
  world.schedule(timeOf(addDays(due, 1), overdueMinute), () => {
    const invoice = world.table(invoiceTable).get(id);
    if (invoice !== undefined && isUnpaid(invoice))
      emitInvoice(world, "invoice.payment_overdue", changeInvoice(world, invoice, { payment_overdue: true }));
  });
}

function isUnpaid({ status, payment_status: payment, payment_dispute_lost_at: lost }: InvoiceRow): boolean {
  return status === "finalized" && payment !== "succeeded" && lost == null;
}
