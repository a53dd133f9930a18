import type { CreditNote, CreditNoteItem, CreditNoteSummary, CreditNoteWebhook } from "@lagokit/types";
import type { CreditNoteRow } from "../state/credit-notes.ts";
import { feeTable } from "../state/tables.ts";
import type { World } from "../world/world.ts";
import { customerInWebhook, customerNow } from "./customer.ts";
import { feeInInvoice } from "./fee.ts";
import { without } from "./without.ts";

/** A credit note without its items. */
export function creditNoteSummary(row: CreditNoteRow): CreditNoteSummary {
  const summary = without(row, "applied_taxes", "customer", "items", "metadata");
  return { ...summary, ...metadataOf(row.metadata) };
}

/** A credit note in its own responses and in lists. */
export function creditNote(world: World, row: CreditNoteRow): CreditNote {
  return {
    ...creditNoteSummary(row),
    customer: customerNow(world, row.customer),
    items: itemsOf(world, row),
    applied_taxes: [...row.applied_taxes],
    error_details: [],
  };
}

/** A credit note in the webhook `credit_note.created`. */
export function createdCreditNote(world: World, row: CreditNoteRow): CreditNoteWebhook {
  return {
    ...generatedCreditNote(world, row),
    items: itemsOf(world, row),
    applied_taxes: [...row.applied_taxes],
  };
}

/** A credit note in the webhook `credit_note.generated`. */
export function generatedCreditNote(world: World, row: CreditNoteRow): CreditNoteWebhook {
  return { ...creditNoteSummary(row), customer: customerInWebhook(world, row.customer) };
}

function metadataOf(metadata: CreditNoteRow["metadata"]) {
  return metadata === null ? {} : { metadata: { ...metadata } };
}

function itemsOf(world: World, { items }: CreditNoteRow): CreditNoteItem[] {
  return items.flatMap(({ fee_id: id, ...item }) => {
    const fee = world.table(feeTable).get(id);
    return fee === undefined ? [] : [{ ...item, fee: feeInInvoice(fee) }];
  });
}
