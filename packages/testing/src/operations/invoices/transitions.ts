import { emitInvoice } from "../../billing/emit-invoice.ts";
import { finalizeDraft, refreshDraft } from "../../billing/grace-period.ts";
import type { RequestBody } from "../../operation.ts";
import { forbidden, notAllowed, notFound, NotSimulated } from "../../server/refusal.ts";
import type { InvoiceRow } from "../../state/invoice-row.ts";
import { changeInvoice } from "../../state/invoices.ts";
import { customerInWebhook } from "../../views/customer.ts";
import { invoiceSummary } from "../../views/invoice.ts";
import type { World } from "../../world/world.ts";

/** Finalizes a draft before its grace period ends. */
export function finalize(world: World, invoice: InvoiceRow): InvoiceRow {
  if (invoice.status !== "draft") throw notFound("invoice");
  return finalizeDraft(world, invoice);
}

/** Computes a draft again. An invoice of another status does not change. */
export function refresh(world: World, invoice: InvoiceRow): InvoiceRow {
  if (!world.license || invoice.invoice_type !== "subscription") throw forbidden("feature_unavailable");
  return invoice.status === "draft" ? refreshDraft(world, invoice) : invoice;
}

/** Deletes a draft. */
export function deleteDraft(world: World, invoice: InvoiceRow): InvoiceRow {
  if (invoice.status !== "draft") throw notAllowed("not_deletable");
  const deleted = changeInvoice(world, invoice, { status: "deleted" });
  emitInvoice(world, "invoice.deleted", deleted);
  return deleted;
}

/** Voids a finalized invoice with any payment status. Nothing is due any more. */
export function voidInvoice(world: World, invoice: InvoiceRow, body: RequestBody<"voidInvoice">): InvoiceRow {
  const withCreditNote = body.generate_credit_note === true;
  if (withCreditNote && !world.license) throw forbidden("feature_unavailable");
  if (withCreditNote)
    throw new NotSimulated(
      "The credit note of a voided invoice is missing. Void it without `generate_credit_note`, and create a credit note.",
    );
  if (invoice.status !== "finalized") throw notAllowed("not_voidable");
  if (invoice.credits.length > 0 || invoice.prepaid_credit_amount_cents > 0)
    throw new NotSimulated("The return of used coupons and credits is missing. Void an invoice without them.");
  const fields = { status: "voided", payment_overdue: false, voided_at: world.timestamp() };
  const voided = changeInvoice(world, invoice, fields);
  emitInvoice(world, "invoice.voided", voided);
  return voided;
}

/** Records that a dispute about the payment is lost. A second time changes nothing. */
export function loseDispute(world: World, invoice: InvoiceRow): InvoiceRow {
  if (invoice.status !== "finalized" && invoice.status !== "voided") throw notAllowed("not_disputable");
  // Only this time has milliseconds.
  const payment_dispute_lost_at = invoice.payment_dispute_lost_at ?? world.now().toISOString();
  const lost = changeInvoice(world, invoice, { payment_dispute_lost_at, payment_overdue: false });
  world.emit("invoice.payment_dispute_lost", {
    object_type: "payment_dispute_lost",
    payment_dispute_lost: {
      invoice: { ...invoiceSummary(lost), customer: customerInWebhook(world, lost.customer) },
    },
  });
  return lost;
}
