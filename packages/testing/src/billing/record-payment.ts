import type { Payment, PaymentProviderType } from "@lagokit/types";
import type { InvoiceRow } from "../state/invoice-row.ts";
import { changeInvoice } from "../state/invoices.ts";
import { paymentTable } from "../state/payments.ts";
import { customerNow } from "../views/customer.ts";
import type { World } from "../world/world.ts";
import { changePaymentStatus } from "./payment-status.ts";

/** What differs between payments of providers and manual ones. */
type Differing = "created_at" | "payment_status" | "reference" | "status" | "type";

/** Stores a payment of an invoice. */
export function recordPayment(
  world: World,
  invoice: InvoiceRow,
  payment: Pick<Payment, "amount_cents" | Differing>,
): Payment {
  const { lago_id, external_id } = invoice.customer;
  return world.table(paymentTable).add({
    lago_id: world.newId(),
    lago_customer_id: lago_id,
    external_customer_id: external_id,
    invoice_ids: [invoice.lago_id],
    invoice_numbers: [invoice.number],
    lago_payable_id: invoice.lago_id,
    payable_type: "Invoice",
    amount_currency: invoice.currency,
    ...(payment.type === "provider" ? providerFields(world, invoice) : manualFields),
    ...payment,
  });
}

const manualFields = {
  payment_provider_code: null,
  payment_provider_type: null,
  external_payment_id: null,
  provider_payment_id: null,
  provider_customer_id: null,
  next_action: null,
} satisfies Partial<Payment>;

function providerFields(world: World, { customer }: InvoiceRow) {
  const { payment_provider, payment_provider_code, provider_customer_id } = customerNow(
    world,
    customer,
  ).billing_configuration;
  const provider = payment_provider ?? "";
  const payment_provider_type: PaymentProviderType = `PaymentProviders::${provider.charAt(0).toUpperCase()}${provider.slice(1)}Provider`;
  const id = `pay_${world.newId()}`;
  return {
    payment_provider_code: payment_provider_code ?? provider,
    payment_provider_type,
    external_payment_id: id,
    provider_payment_id: id,
    provider_customer_id: provider_customer_id ?? null,
    next_action: {},
  };
}

/** Adds up the successful payments of an invoice. It is paid once they are as much as its total. */
export function settlePayments(world: World, invoice: InvoiceRow): InvoiceRow {
  const paid = paidAmount(world, invoice);
  const settled = paid + (invoice.total_offsetted_credit_note_amount_cents ?? 0);
  if (settled !== invoice.total_amount_cents) return changeInvoice(world, invoice, { total_paid_amount_cents: paid });
  return changePaymentStatus(world, invoice, { payment_status: "succeeded", total_paid_amount_cents: paid });
}

/** The sum of the successful payments of an invoice. */
export function paidAmount(world: World, { lago_id: id }: InvoiceRow): number {
  return world
    .table(paymentTable)
    .where(({ lago_payable_id, payment_status }) => lago_payable_id === id && payment_status === "succeeded")
    .reduce((sum, { amount_cents: amount }) => sum + amount, 0);
}
