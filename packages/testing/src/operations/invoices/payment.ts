import { checkoutOf } from "../../billing/checkouts.ts";
import type { ResponseBody } from "../../operation.ts";
import { invalid, notAllowed, NotSimulated } from "../../server/refusal.ts";
import type { InvoiceRow } from "../../state/invoice-row.ts";
import { customerNow } from "../../views/customer.ts";
import type { World } from "../../world/world.ts";

/** The page of a payment provider where a customer pays an invoice. An invoice that is still being made has no amount yet. */
export function paymentUrl(world: World, invoice: InvoiceRow): ResponseBody<"invoicePaymentUrl"> {
  const customer = customerNow(world, invoice.customer);
  const { payment_provider: provider, provider_customer_id: providerId } = customer.billing_configuration;
  if (provider == null) throw invalid({ base: ["no_linked_payment_provider"] });
  if (provider === "gocardless") throw invalid({ base: ["invalid_payment_provider"] });
  if (["draft", "voided"].includes(invoice.status) || invoice.payment_status === "succeeded")
    throw invalid({ base: ["invalid_invoice_status_or_payment_status"] });
  if (!providerId && !["cashfree", "flutterwave"].includes(provider))
    throw invalid({ base: ["missing_payment_provider_customer"] });
  return {
    invoice_payment_details: {
      lago_customer_id: customer.lago_id,
      external_customer_id: customer.external_id,
      payment_provider: provider,
      lago_invoice_id: invoice.lago_id,
      payment_url: checkoutOf(world, invoice).payment_url,
    },
  };
}

/** Asks the payment provider to charge the customer again. `pay` and `failPayment` of the fake report what it did. */
export function retryPayment(world: World, invoice: InvoiceRow): undefined {
  if (["draft", "voided"].includes(invoice.status) || invoice.payment_status === "succeeded")
    throw notAllowed("invalid_status");
  if (customerNow(world, invoice.customer).billing_configuration.payment_provider == null)
    throw new NotSimulated(
      "The webhook of a customer without a payment provider is not known. Give the customer a `payment_provider`.",
    );
  return undefined;
}
