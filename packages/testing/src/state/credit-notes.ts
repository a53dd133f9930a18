import type { CreditNoteAppliedTax, CreditNoteItem, CreditNoteSummary } from "@lagokit/types";
import { notFound } from "../server/refusal.ts";
import { defineTable, type TableName } from "../world/table.ts";
import type { World } from "../world/world.ts";
import type { Metadata } from "./metadata.ts";
import type { CustomerRow } from "./tables.ts";

/** An item of a credit note. Responses contain its fee. */
export interface CreditNoteItemRow extends Omit<CreditNoteItem, "fee"> {
  readonly fee_id: string;
}

/** A credit note. */
export interface CreditNoteRow extends CreditNoteSummary {
  readonly customer: CustomerRow;
  readonly items: readonly CreditNoteItemRow[];
  readonly applied_taxes: readonly CreditNoteAppliedTax[];
  /** Null without metadata. Responses then do not contain it. */
  readonly metadata: Metadata | null;
}

export const creditNoteTable: TableName<CreditNoteRow> = defineTable("credit_notes");

/** Returns the credit note with a `lago_id`, or throws the 404 of Lago. */
export function findCreditNote(world: World, id: string): CreditNoteRow {
  const creditNote = world.table(creditNoteTable).get(id);
  if (creditNote === undefined) throw notFound("credit_note");
  return creditNote;
}

/** Changes a credit note, and the time of its last change. */
export function changeCreditNote(world: World, row: CreditNoteRow, fields: Partial<CreditNoteRow>): CreditNoteRow {
  return world.table(creditNoteTable).change(row, { ...fields, updated_at: world.timestamp() });
}

/** The credit notes of an invoice, the oldest first. */
export function creditNotesOf(world: World, invoiceId: string): CreditNoteRow[] {
  return world.table(creditNoteTable).where(({ lago_invoice_id: id }) => id === invoiceId);
}

/** How much of a fee no credit note has yet, before taxes. */
export function creditableAmount(
  world: World,
  { lago_id: id, amount_cents: amount }: { readonly lago_id: string; readonly amount_cents: number },
): number {
  const items = world
    .table(creditNoteTable)
    .where()
    .flatMap((creditNote) => creditNote.items);
  return items.filter(({ fee_id: feeId }) => feeId === id).reduce((rest, item) => rest - item.amount_cents, amount);
}
