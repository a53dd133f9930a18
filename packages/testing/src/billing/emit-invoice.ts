import type { InvoiceRow } from "../state/invoice-row.ts";
import type { World } from "../world/world.ts";
import { invoiceInWebhook, type InvoicePart } from "../views/invoice.ts";

/** The parts of an invoice that each webhook contains. */
const parts = {
  "invoice.created": [
    "subscriptions",
    "billing_periods",
    "fees",
    "credits",
    "applied_taxes",
    "applied_invoice_custom_sections",
  ],
  "invoice.deleted": ["subscriptions", "billing_periods", "fees", "credits", "applied_taxes"],
  "invoice.drafted": ["subscriptions", "billing_periods", "fees", "credits", "applied_taxes", "error_details"],
  "invoice.ready_to_finalize": [
    "subscriptions",
    "billing_periods",
    "fees",
    "credits",
    "applied_taxes",
    "error_details",
  ],
  "invoice.one_off_created": ["fees", "applied_taxes", "applied_invoice_custom_sections"],
  "invoice.paid_credit_added": ["fees", "applied_taxes", "applied_invoice_custom_sections"],
  "invoice.generated": [],
  "invoice.payment_overdue": ["fees", "applied_taxes"],
  "invoice.payment_status_updated": ["fees"],
  "invoice.voided": ["subscriptions", "billing_periods", "fees", "credits", "applied_taxes"],
} as const satisfies Readonly<Record<string, readonly InvoicePart[]>>;

/** The webhooks whose payload is an invoice. */
export type InvoiceWebhookType = keyof typeof parts;

/** Sends a webhook with an invoice. */
export function emitInvoice(world: World, type: InvoiceWebhookType, invoice: InvoiceRow): void {
  const payload = invoiceInWebhook(world, invoice, parts[type]);
  world.emit(type, { object_type: "invoice", invoice: payload });
}
