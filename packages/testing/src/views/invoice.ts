import type { Invoice, InvoiceExtended, InvoiceSummary, InvoiceWebhook } from "@lagokit/types";
import type { InvoiceRow } from "../state/invoice-row.ts";
import { feesOf } from "../state/invoices.ts";
import type { World } from "../world/world.ts";
import { customerInWebhook, customerNow } from "./customer.ts";
import { feeInInvoice } from "./fee.ts";
import { subscriptionsInInvoice } from "./subscription.ts";
import { without } from "./without.ts";

const partNames = [
  "applied_invoice_custom_sections",
  "applied_taxes",
  "billing_periods",
  "credits",
  "error_details",
] as const;

/** A part of an invoice that some responses and webhooks contain. */
export type InvoicePart = (typeof partNames)[number] | "fees" | "subscriptions";

/** An invoice without its parts. */
export function invoiceSummary(invoice: InvoiceRow): InvoiceSummary {
  const summary = without(
    invoice,
    ...partNames,
    "customer",
    "entity_sequence",
    "metadata",
    "onPayment",
    "recompute",
    "subscription_ids",
  );
  return { ...summary, total_due_amount_cents: dueAmount(invoice) };
}

/** An invoice in lists. */
export function invoiceInList(world: World, invoice: InvoiceRow): Invoice {
  const { applied_taxes, metadata } = invoice;
  const customer = customerNow(world, invoice.customer);
  return { ...invoiceSummary(invoice), customer, metadata, applied_taxes };
}

/** An invoice in its own responses. */
export function invoiceExtended(world: World, invoice: InvoiceRow): InvoiceExtended {
  const { billing_periods, credits, error_details, applied_invoice_custom_sections } = invoice;
  return {
    ...invoiceInList(world, invoice),
    billing_periods,
    credits,
    error_details,
    applied_invoice_custom_sections,
    subscriptions: subscriptionsInInvoice(world, invoice),
    fees: feesOf(world, invoice).map((fee) => feeInInvoice(fee)),
  };
}

/** An invoice in a webhook, with some of its parts. */
export function invoiceInWebhook(world: World, invoice: InvoiceRow, parts: readonly InvoicePart[]): InvoiceWebhook {
  const extended = invoiceExtended(world, invoice);
  const chosen = Object.fromEntries(parts.map((part) => [part, extended[part]]));
  return { ...invoiceSummary(invoice), customer: customerInWebhook(world, invoice.customer), ...chosen };
}

/** What is still to pay. A status that was set by the API moves no money. */
export function dueAmount(invoice: InvoiceRow): number {
  if (invoice.status === "voided") return 0;
  const { total_amount_cents: total, total_paid_amount_cents: paid } = invoice;
  return total - paid - (invoice.total_offsetted_credit_note_amount_cents ?? 0);
}
