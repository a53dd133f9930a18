import type { PaymentRequest } from "@lagokit/types";
import type { RequestBody } from "../../operation.ts";
import { inEnvelope } from "../../server/call.ts";
import { type PageMeta, pageOf } from "../../server/page.ts";
import type { Query } from "../../server/query.ts";
import { forbidden, notAllowed, notFound } from "../../server/refusal.ts";
import { findBillingEntity } from "../../state/billing-entities.ts";
import type { InvoiceRow } from "../../state/invoice-row.ts";
import { type PaymentRequestRow, paymentRequestTable } from "../../state/payments.ts";
import { findCustomer, invoiceTable } from "../../state/tables.ts";
import { customerInWebhook } from "../../views/customer.ts";
import { dueAmount, invoiceSummary } from "../../views/invoice.ts";
import type { World } from "../../world/world.ts";

type ListName = "billing_entity_codes[]" | "currency" | "page" | "payment_status" | "per_page";

/** Lists payment requests, the newest first. */
export function listPaymentRequests(
  world: World,
  query: Query<ListName>,
  customerId: string | undefined,
): { payment_requests: PaymentRequest[]; meta: PageMeta } {
  for (const code of query.list("billing_entity_codes[]") ?? []) findBillingEntity(world, code);
  const [currency, status] = [query.text("currency"), query.text("payment_status")];
  const found = world.table(paymentRequestTable).newest((row) => {
    const isOfCustomer = customerId === undefined || row.customer.external_id === customerId;
    const hasCurrency = currency === undefined || row.amount_currency === currency;
    return isOfCustomer && hasCurrency && (status === undefined || row.payment_status === status);
  });
  const { rows, meta } = pageOf(query, found);
  return { payment_requests: rows.map((row) => toPaymentRequest(world, row)), meta };
}

/** Returns the payment request with a `lago_id`, or throws the 404 of Lago. */
export function findPaymentRequest(world: World, id: string): PaymentRequest {
  const row = world.table(paymentRequestTable).get(id);
  if (row === undefined) throw notFound("payment_request");
  return toPaymentRequest(world, row);
}

/** Requests the payment of overdue invoices. */
export function createPaymentRequest(world: World, body: RequestBody<"createPaymentRequest">): PaymentRequest {
  const input = inEnvelope(body, "payment_request");
  if (!world.license) throw forbidden("feature_unavailable");
  const customer = findCustomer(world, input.external_customer_id);
  const ids = input.lago_invoice_ids ?? [];
  const invoices = world
    .table(invoiceTable)
    .where((invoice) => ids.includes(invoice.lago_id) && invoice.customer.lago_id === customer.lago_id);
  const currency = currencyOf(invoices);
  const row = world.table(paymentRequestTable).add({
    lago_id: world.newId(),
    amount_cents: invoices.reduce((sum, invoice) => sum + dueAmount(invoice), 0),
    amount_currency: currency,
    email: input.email ?? customer.email,
    payment_status: "pending",
    created_at: world.timestamp(),
    customer,
    invoice_ids: invoices.map(({ lago_id: id }) => id),
  });
  const request = toPaymentRequest(world, row);
  world.emit("payment_request.created", { object_type: "payment_request", payment_request: request });
  return request;
}

function currencyOf(invoices: readonly InvoiceRow[]): InvoiceRow["currency"] {
  const [first] = invoices;
  if (first === undefined) throw notFound("invoice");
  if (invoices.some(({ payment_overdue: overdue }) => overdue !== true)) throw notAllowed("invoices_not_overdue");
  if (invoices.some(({ currency }) => currency !== first.currency))
    throw notAllowed("invoices_have_different_currencies");
  return first.currency;
}

function toPaymentRequest(world: World, { invoice_ids: ids, customer, ...row }: PaymentRequestRow): PaymentRequest {
  const invoices = ids.flatMap((id) => world.table(invoiceTable).get(id) ?? []);
  return {
    ...row,
    customer: customerInWebhook(world, customer),
    invoices: invoices.map((invoice) => invoiceSummary(invoice)),
  };
}
