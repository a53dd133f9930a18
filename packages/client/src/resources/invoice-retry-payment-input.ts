import type { operations } from "@lagokit/types";

/** The payment method for the next attempt to collect a payment. */
export type InvoiceRetryPaymentInput = NonNullable<
  operations["retryPayment"]["requestBody"]
>["content"]["application/json"];
