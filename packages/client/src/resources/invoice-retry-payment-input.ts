import type { PaymentMethodReference } from "@lagokit/types";

/** The payment method for the next attempt to collect a payment. */
export interface InvoiceRetryPaymentInput {
  /** The payment method to charge; the customer's default one if it is left out. */
  readonly payment_method?: PaymentMethodReference | undefined;
}
