import type { PaymentMethodReference } from "@lagokit/types";

/** The payment method for the next attempt to collect a payment. */
export interface InvoiceRetryPaymentInput {
  /**
   * The payment method to charge. Defaults to that of the subscription or the wallet, otherwise to the customer's
   * default payment method.
   */
  readonly payment_method?: PaymentMethodReference | undefined;
}
