import type { InvoiceSummary } from "@lagokit/types";
import { generatePdf } from "../../billing/generate-pdf.ts";
import { notFound } from "../../server/refusal.ts";
import type { InvoiceRow } from "../../state/invoice-row.ts";
import { invoiceSummary } from "../../views/invoice.ts";
import type { World } from "../../world/world.ts";

/** Returns an invoice with the URL of its PDF. Without one, starts to make it, and returns nothing. */
export function downloadPdf(world: World, invoice: InvoiceRow): { invoice: InvoiceSummary } | undefined {
  refuseUnlessFinalized(invoice);
  if (invoice.file_url != null) return { invoice: invoiceSummary(invoice) };
  generatePdf(world, invoice);
  return undefined;
}

/** Returns nothing: the billing entity of the fake has no electronic invoices, so there is never an XML file. */
export function downloadXml(invoice: InvoiceRow): undefined {
  refuseUnlessFinalized(invoice);
  return undefined;
}

/** A document of a draft does not exist, and that of a voided invoice is not found any more. */
function refuseUnlessFinalized({ status }: InvoiceRow): void {
  if (status !== "finalized") throw notFound("invoice");
}
