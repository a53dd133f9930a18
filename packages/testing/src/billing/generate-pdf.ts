import type { InvoiceRow } from "../state/invoice-row.ts";
import { changeInvoice } from "../state/invoices.ts";
import { invoiceTable } from "../state/tables.ts";
import type { World } from "../world/world.ts";
import { emitInvoice } from "./emit-invoice.ts";

/** Lago makes a PDF in the background. It takes some seconds. */
const milliseconds = 5000;

/** Makes the PDF of an invoice, some seconds later, and sends `invoice.generated`. */
export function generatePdf(world: World, { lago_id: id }: InvoiceRow): void {
  world.schedule(new Date(world.now().getTime() + milliseconds), () => {
    const invoice = world.table(invoiceTable).get(id);
    if (invoice === undefined || invoice.file_url != null) return;
    const generated = changeInvoice(world, invoice, { file_url: `https://lago.fake/files/${id}.pdf` });
    emitInvoice(world, "invoice.generated", generated);
  });
}
