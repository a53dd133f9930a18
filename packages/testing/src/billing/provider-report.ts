import type { InvoiceRow } from "../state/invoice-row.ts";
import { notFound } from "../server/refusal.ts";
import { isVisible } from "../state/invoices.ts";
import { invoiceTable, walletTransactionTable } from "../state/tables.ts";
import { customerNow } from "../views/customer.ts";
import { dueAmount } from "../views/invoice.ts";
import type { World } from "../world/world.ts";
import type { PaymentError } from "./payment-error.ts";
import { changePaymentStatus } from "./payment-status.ts";
import { paidAmount, recordPayment } from "./record-payment.ts";

/** Does what Lago does when the payment provider reports that it has collected what is due. */
export function reportPayment(world: World, invoiceId: string): void {
  const invoice = payable(world, invoiceId);
  const payment = recordPayment(world, invoice, {
    amount_cents: dueAmount(invoice),
    status: "succeeded",
    payment_status: "succeeded",
    type: "provider",
    reference: null,
    created_at: world.timestamp(),
  });
  world.emit("payment.succeeded", { object_type: "payment", payment });
  changePaymentStatus(world, invoice, {
    payment_status: "succeeded",
    total_paid_amount_cents: paidAmount(world, invoice),
  });
}

/** Does what Lago does when the payment provider reports that it could not collect a payment. */
export function reportFailure(world: World, invoiceId: string, error: PaymentError): void {
  const invoice = payable(world, invoiceId);
  recordPayment(world, invoice, {
    amount_cents: dueAmount(invoice),
    status: "failed",
    payment_status: "failed",
    type: "provider",
    reference: null,
    created_at: world.timestamp(),
  });
  emitFailure(world, invoice, error);
  changePaymentStatus(world, invoice, { payment_status: "failed" });
}

/** The invoice of a top-up reports the failure of the top-up, too, and only that while requests do not find the invoice. */
function emitFailure(world: World, invoice: InvoiceRow, error: PaymentError): void {
  const failure = failureOf(world, invoice, error);
  const topUp = world.table(walletTransactionTable).find(({ lago_invoice_id: id }) => id === invoice.lago_id);
  if (invoice.invoice_type === "credit" && topUp !== undefined)
    world.emit("wallet_transaction.payment_failure", {
      object_type: "payment_provider_wallet_transaction_payment_error",
      payment_provider_wallet_transaction_payment_error: { lago_wallet_transaction_id: topUp.lago_id, ...failure },
    });
  if (!isVisible(invoice)) return;
  world.emit("invoice.payment_failure", {
    object_type: "payment_provider_invoice_payment_error",
    payment_provider_invoice_payment_error: { lago_invoice_id: invoice.lago_id, ...failure, error_details: null },
  });
}

function failureOf(world: World, invoice: InvoiceRow, { code, message }: PaymentError) {
  const { lago_id, external_id, billing_configuration: configuration } = customerNow(world, invoice.customer);
  return {
    lago_customer_id: lago_id,
    external_customer_id: external_id,
    provider_customer_id: configuration.provider_customer_id ?? null,
    payment_provider: configuration.payment_provider ?? null,
    payment_provider_code: configuration.payment_provider_code ?? null,
    provider_error: { message: message ?? "Your card was declined.", error_code: code ?? "card_declined" },
  };
}

/** The invoice that a provider can collect. Errors are for the author of the test. */
function payable(world: World, invoiceId: string): InvoiceRow {
  const invoice = world.table(invoiceTable).get(invoiceId);
  // The provider also collects the amount of an invoice that no request finds before its payment.
  if (invoice === undefined || (!isVisible(invoice) && invoice.status !== "open")) throw notFound("invoice");
  const { external_id: id, billing_configuration: configuration } = customerNow(world, invoice.customer);
  if (configuration.payment_provider == null)
    throw new Error(
      `The customer ${id} has no payment provider. Create it with one: billing_configuration: { payment_provider: "stripe", provider_customer_id: "cus_1" }. To record another payment, use lago.payments.create.`,
    );
  if (!["finalized", "open"].includes(invoice.status) || invoice.payment_status === "succeeded")
    throw new Error(
      `The invoice ${invoice.number} cannot be paid: its status is ${invoice.status}, its payment status ${invoice.payment_status}.`,
    );
  return invoice;
}
