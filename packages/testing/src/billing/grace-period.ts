import type { InvoiceRow } from "../state/invoice-row.ts";
import { changeInvoice } from "../state/invoices.ts";
import { invoiceTable } from "../state/tables.ts";
import type { World } from "../world/world.ts";
import { addDays, dateIn, timeOf } from "../values/dates.ts";
import { emitInvoice } from "./emit-invoice.ts";
import { finalizeInvoice } from "./finalize-invoice.ts";
import { keepsIssuingDate } from "./issuing-date.ts";
import { replaceFees } from "./replace-fees.ts";

/** Lago finalizes drafts at this minute of each hour. */
const finalizingMinute = 20;

/** Leaves an invoice as a draft until the day on which its grace period ends. */
export function startGracePeriod(world: World, invoice: InvoiceRow, end: string): InvoiceRow {
  const draft = changeInvoice(world, invoice, { status: "draft" });
  emitInvoice(world, "invoice.drafted", draft);
  emitInvoice(world, "invoice.ready_to_finalize", draft);
  world.schedule(timeOf(end, finalizingMinute), () => {
    const current = world.table(invoiceTable).get(invoice.lago_id);
    if (current?.status === "draft") finalizeDraft(world, current);
  });
  return draft;
}

/** Computes a draft a last time, and finalizes it, as a rule with the date of today. */
export function finalizeDraft(world: World, draft: InvoiceRow): InvoiceRow {
  const issuing = { customer: draft.customer, billingPeriods: draft.billing_periods };
  const today = dateIn(draft.customer.applicable_timezone, world.now());
  const issued = keepsIssuingDate(world, issuing) ? draft.issuing_date : today;
  const refreshed = refreshDraft(world, draft);
  return finalizeInvoice(world, {
    ...refreshed,
    issuing_date: issued,
    payment_due_date: addDays(issued, draft.net_payment_term),
  });
}

/** Computes the fees of a draft again. */
export function refreshDraft(world: World, draft: InvoiceRow): InvoiceRow {
  return draft.recompute === undefined ? draft : replaceFees(world, draft, draft.recompute());
}
