import type { InvoiceRow } from "../state/invoice-row.ts";
import { dueAmount } from "../views/invoice.ts";
import { defineTable, type TableName } from "../world/table.ts";
import { toTimestamp, type World } from "../world/world.ts";
import type { Checkout } from "./checkout.ts";

export const checkoutTable: TableName<Checkout> = defineTable("checkouts");

const lifetime = 24 * 60 * 60 * 1000;

/**
 * Returns the page where a customer pays an invoice. It stays the same for a day, even if the amount of the invoice changes.
 *
 * `app/services/payment_intents/fetch_service.rb`, `app/models/payment_intent.rb`.
 */
export function checkoutOf(world: World, invoice: InvoiceRow): Checkout {
  const { lago_id: invoiceId, currency } = invoice;
  const now = world.timestamp();
  const current = world
    .table(checkoutTable)
    .find(({ lago_invoice_id: id, expires_at: end }) => id === invoiceId && end > now);
  if (current !== undefined) return current;
  const id = world.newId();
  return world.table(checkoutTable).add({
    lago_id: id,
    lago_invoice_id: invoiceId,
    payment_url: `https://pay.lago.fake/${id}`,
    amount_cents: dueAmount(invoice),
    currency,
    expires_at: toTimestamp(new Date(world.now().getTime() + lifetime)),
  });
}
