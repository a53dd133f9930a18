import type { operations } from "@lagokit/types";

/** What the next attempt to collect a payment uses. */
export type InvoiceRetryPaymentInput = NonNullable<
  operations["retryPayment"]["requestBody"]
>["content"]["application/json"];
