import { createCreditNoteOf } from "../../billing/credit-notes/create.ts";
import { estimateCreditNote } from "../../billing/credit-notes/estimate.ts";
import { creditedItems, refuseFraction } from "../../billing/credit-notes/items.ts";
import type { RequestBody, ResponseBody } from "../../operation.ts";
import { inEnvelope } from "../../server/call.ts";
import { forbidden, invalid, notAllowed, NotSimulated } from "../../server/refusal.ts";
import { changeCreditNote, type CreditNoteRow } from "../../state/credit-notes.ts";
import { findInvoice } from "../../state/invoices.ts";
import { mergedMetadata, replacedMetadata } from "../../state/metadata.ts";
import type { InvoiceRow } from "../../state/invoice-row.ts";
import type { World } from "../../world/world.ts";

const reasons: ReadonlySet<unknown> = new Set([
  "duplicated_charge",
  "product_unsatisfactory",
  "order_change",
  "order_cancellation",
  "fraudulent_charge",
  "other",
]);
const refundStatuses: ReadonlySet<unknown> = new Set(["pending", "succeeded", "failed", null]);

/** Creates a credit note of an invoice, whose items and amounts a request contains. */
export function createCreditNote(world: World, body: RequestBody<"createCreditNote">): CreditNoteRow {
  const input = inEnvelope(body, "credit_note");
  const invoice = findInvoice(world, input.invoice_id);
  if (!world.license) throw forbidden("feature_unavailable");
  refuseUnpaidCredits(invoice, input);
  const reason = input.reason ?? "other";
  if (!reasons.has(reason)) throw new NotSimulated("Lago fails on an unknown reason. Use one of the document.");
  const [credit, refund, offset] = [
    input.credit_amount_cents ?? 0,
    input.refund_amount_cents ?? 0,
    input.offset_amount_cents ?? 0,
  ] as const;
  for (const amount of [credit, refund, offset]) refuseFraction(amount);
  return createCreditNoteOf(world, invoice, {
    items: creditedItems(world, invoice, input.items),
    credit,
    refund,
    offset,
    reason,
    description: input.description ?? null,
    metadata: replacedMetadata(null, input.metadata),
  });
}

/** What was not paid for prepaid credits cannot be returned. */
function refuseUnpaidCredits(
  { invoice_type: type, payment_status: status }: InvoiceRow,
  { credit_amount_cents: credit, refund_amount_cents: refund }: RequestBody<"createCreditNote">["credit_note"],
): void {
  if (type === "credit" && status !== "succeeded" && ((credit ?? 0) > 0 || (refund ?? 0) > 0))
    throw notAllowed("invalid_type_or_status");
}

/** Computes the highest amounts of a credit note. */
export function estimate(world: World, body: RequestBody<"estimateCreditNote">): ResponseBody<"estimateCreditNote"> {
  const input = inEnvelope(body, "credit_note");
  const invoice = findInvoice(world, input.invoice_id);
  if (!world.license) throw forbidden("feature_unavailable");
  const items = creditedItems(world, invoice, input.items);
  return { estimated_credit_note: estimateCreditNote(world, invoice, items) };
}

/** Changes the status of a refund, and adds metadata. */
export function updateCreditNote(
  world: World,
  row: CreditNoteRow,
  body: RequestBody<"updateCreditNote">,
): CreditNoteRow {
  const { refund_status: status, metadata } = inEnvelope(body, "credit_note");
  if (status !== undefined && !refundStatuses.has(status)) throw invalid({ refund_status: ["value_is_invalid"] });
  return changeCreditNote(world, row, {
    ...(status !== undefined && { refund_status: status }),
    ...(metadata !== undefined && { metadata: mergedMetadata(row.metadata, metadata) }),
  });
}

/** Cancels the credit that is left. */
export function voidCreditNote(world: World, row: CreditNoteRow): CreditNoteRow {
  if (row.credit_status === "voided" || row.balance_amount_cents <= 0) throw notAllowed("no_voidable_amount");
  return changeCreditNote(world, row, { credit_status: "voided", balance_amount_cents: 0 });
}
