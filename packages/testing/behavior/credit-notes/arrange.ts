import type { CreditNote, InvoiceExtended, Lago } from "@lagokit/client";
import type { Stage } from "../behavior.ts";
import { arrange, type Arranged, createInvoice } from "../invoices/arrange.ts";

/** An invoice of 24 euros and its taxes, and its only fee. */
export interface Invoiced extends Arranged {
  readonly invoice: InvoiceExtended;
  readonly fee: string;
}

/** Creates an invoice. */
export async function invoiced(stage: Stage): Promise<Invoiced> {
  const arranged = await arrange(stage);
  const invoice = await createInvoice(stage, arranged);
  return { ...arranged, invoice, fee: invoice.fees[0]?.lago_id ?? "" };
}

/** Creates an invoice, and a credit note of 12 euros. */
export async function credited(stage: Stage): Promise<CreditNote> {
  const { invoice, fee } = await invoiced(stage);
  const items = [{ fee_id: fee, amount_cents: 1000 }];
  return stage.lago.creditNotes.create({ invoice_id: invoice.lago_id, items, credit_amount_cents: 1200 });
}

/** A part of a fee, before taxes. */
export interface Offset {
  readonly invoice_id: string;
  readonly fee: string;
  readonly amount: number;
}

/** Deducts a part of a fee, with 20 percent of taxes, from what is due. */
export function offset(lago: Lago, { invoice_id, fee, amount }: Offset): Promise<CreditNote> {
  const items = [{ fee_id: fee, amount_cents: amount }];
  return lago.creditNotes.create({ invoice_id, items, offset_amount_cents: amount * 1.2 });
}
