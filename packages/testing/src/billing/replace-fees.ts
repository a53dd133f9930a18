import type { InvoiceRow } from "../state/invoice-row.ts";
import { feesOf } from "../state/invoices.ts";
import { feeTable, invoiceTable } from "../state/tables.ts";
import type { World } from "../world/world.ts";
import { createFee } from "./create-fee.ts";
import type { FeeDraft } from "./fee-draft.ts";
import { invoiceAmounts } from "./invoice-amounts.ts";

/** Replaces the fees of an invoice, and computes its sums. */
export function replaceFees(world: World, invoice: InvoiceRow, drafts: readonly FeeDraft[]): InvoiceRow {
  for (const fee of feesOf(world, invoice)) world.table(feeTable).delete(fee);
  const place = { currency: invoice.currency, invoiceId: invoice.lago_id, selfBilled: invoice.self_billed };
  const fees = drafts.map((draft) => createFee(world, draft, place));
  return world.table(invoiceTable).change(invoice, invoiceAmounts(world, invoice, fees));
}
