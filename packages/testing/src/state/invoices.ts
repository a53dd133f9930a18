import type { Fee } from "@lagokit/types";
import { notFound } from "../server/refusal.ts";
import type { World } from "../world/world.ts";
import type { InvoiceRow } from "./invoice-row.ts";
import { feeTable, invoiceTable } from "./tables.ts";

/** Lago hides invoices that it never issues, such as those without an amount. */
const invisible: ReadonlySet<string> = new Set(["closed", "deleted", "generating", "open"]);

/** Whether requests find an invoice. */
export function isVisible({ status }: InvoiceRow): boolean {
  return !invisible.has(status);
}

/** Returns the invoice with a `lago_id`, or throws the 404 of Lago. */
export function findInvoice(world: World, id: string | undefined): InvoiceRow {
  const invoice = world.table(invoiceTable).get(id);
  if (invoice === undefined || !isVisible(invoice)) throw notFound("invoice");
  return invoice;
}

/** The fees of an invoice, the oldest first. */
export function feesOf(world: World, { lago_id: id }: InvoiceRow): Fee[] {
  return world.table(feeTable).where(({ lago_invoice_id }) => lago_invoice_id === id);
}

/** Changes an invoice, and the time of its last change. */
export function changeInvoice(world: World, invoice: InvoiceRow, fields: Partial<InvoiceRow>): InvoiceRow {
  return world.table(invoiceTable).change(invoice, { ...fields, updated_at: world.timestamp() });
}
