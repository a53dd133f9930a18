import type {
  Invoice,
  InvoiceExtended,
  InvoiceListQuery,
  InvoiceOneOffCreateInput,
  InvoicePaymentUrl,
  InvoicePreview,
  InvoicePreviewInput,
  InvoiceSalesforceSyncInput,
  InvoiceUpdateInput,
  InvoiceVoidInput,
} from "@lagokit/types";
import type { LagoCore } from "../lago-core.ts";
import type { LagoPromise } from "../response/lago-promise.ts";
import type { Page } from "../response/page.ts";
import type { RequestOptions } from "../options/request-options.ts";
import type { QueryWithDates, WithDates } from "../request/with-dates.ts";
import { InvoiceDocuments } from "./invoice-documents.ts";
import type { InvoiceRetryPaymentInput } from "./invoice-retry-payment-input.ts";

/** What customers owe, from draft to payment. Amounts are in cents of the invoice's currency, as integers. */
export class Invoices extends InvoiceDocuments {
  readonly #core: LagoCore;

  constructor(core: LagoCore) {
    super(core);
    this.#core = core;
  }

  /**
   * Lists invoices, newest first and without their fees: one page when awaited, every one when iterated.
   *
   * `total_count` can be half an hour old.
   *
   * Operation: `findAllInvoices`, `GET /invoices`.
   */
  list(query?: QueryWithDates<InvoiceListQuery>, options?: RequestOptions): Page<Invoice> {
    return this.#core.list("/invoices", "invoices", { query, options });
  }

  /**
   * Gets an invoice with its fees, credits and taxes.
   *
   * @throws LagoNotFoundError if no invoice has this id.
   *
   * Operation: `findInvoice`, `GET /invoices/{lago_id}`.
   */
  get(invoiceId: string, options?: RequestOptions): LagoPromise<InvoiceExtended> {
    return this.#core.get("/invoices/{lago_id}", "invoice", { ids: [invoiceId], options });
  }

  /**
   * Creates a one-off invoice of add-ons and finalises it, which can charge the customer at once.
   *
   * It is never retried once it may have been done, since the API would invoice again. After a `LagoConnectionError` or
   * a `LagoTimeoutError`, look into the customer's invoices before another attempt.
   *
   * @throws LagoValidationError if a field is not as it must be; `fields` says which.
   * @throws LagoNotFoundError if there is no such customer, or no such add-on.
   *
   * Operation: `createInvoice`, `POST /invoices`.
   */
  create(input: WithDates<InvoiceOneOffCreateInput>, options?: RequestOptions): LagoPromise<InvoiceExtended> {
    return this.#core.post("/invoices", "invoice", { body: { invoice: input }, resend: "never", options });
  }

  /**
   * Updates the payment status or the metadata of an invoice.
   *
   * `metadata` is taken as the whole list: entries that are not in it, by their `id`, are deleted.
   *
   * @throws LagoNotFoundError if no invoice has this id.
   * @throws LagoValidationError if a field is not as it must be; `fields` says which.
   *
   * Operation: `updateInvoice`, `PUT /invoices/{lago_id}`.
   */
  update(invoiceId: string, input: InvoiceUpdateInput, options?: RequestOptions): LagoPromise<InvoiceExtended> {
    return this.#core.put("/invoices/{lago_id}", "invoice", {
      ids: [invoiceId],
      body: { invoice: input },
      options,
    });
  }

  /**
   * Computes the invoice that a plan, or a change of subscriptions, would lead to; nothing is stored, so it is retried.
   *
   * @throws LagoNotFoundError if something that the input names does not exist.
   * @throws LagoPermissionError if the license or the feature for it is missing (`feature_unavailable`).
   *
   * Operation: `invoicePreview`, `POST /invoices/preview`.
   */
  preview(input: WithDates<InvoicePreviewInput>, options?: RequestOptions): LagoPromise<InvoicePreview> {
    return this.#core.post("/invoices/preview", "invoice", { body: input, resend: "safe", options });
  }

  /**
   * Recomputes a draft invoice from the usage, plans and taxes as they are now.
   *
   * @throws LagoNotFoundError if no invoice has this id.
   * @throws LagoPermissionError if the license or the feature for it is missing (`feature_unavailable`).
   *
   * Operation: `refreshInvoice`, `PUT /invoices/{lago_id}/refresh`.
   */
  refresh(invoiceId: string, options?: RequestOptions): LagoPromise<InvoiceExtended> {
    return this.#core.put("/invoices/{lago_id}/refresh", "invoice", {
      ids: [invoiceId],
      options,
    });
  }

  /**
   * Deletes a draft invoice, and gives it as it was: without a number, it is as if it had never been issued.
   *
   * @throws LagoNotFoundError if no invoice has this id.
   * @throws LagoMethodNotAllowedError if it is no draft.
   *
   * Operation: `deleteInvoice`, `DELETE /invoices/{lago_id}`. After Lago 1.51.0.
   */
  delete(invoiceId: string, options?: RequestOptions): LagoPromise<InvoiceExtended> {
    return this.#core.delete("/invoices/{lago_id}", "invoice", { ids: [invoiceId], options });
  }

  /**
   * Finalises a draft invoice before its grace period is over. It gets its number and is collected; there is no way back.
   *
   * A second time finds no draft any more, so a retry charges nobody twice, but can end in a `LagoNotFoundError`.
   *
   * @throws LagoNotFoundError if no draft has this id.
   *
   * Operation: `finalizeInvoice`, `PUT /invoices/{lago_id}/finalize`.
   */
  finalize(invoiceId: string, options?: RequestOptions): LagoPromise<InvoiceExtended> {
    return this.#core.put("/invoices/{lago_id}/finalize", "invoice", {
      ids: [invoiceId],
      options,
    });
  }

  /**
   * Voids a finalised invoice for good. With `generate_credit_note`, what was paid comes back as credit or as a refund,
   * and so it is not retried once it may have been done.
   *
   * @throws LagoNotFoundError if no invoice has this id.
   * @throws LagoMethodNotAllowedError if the state of the invoice does not allow it.
   *
   * Operation: `voidInvoice`, `POST /invoices/{lago_id}/void`.
   */
  void(invoiceId: string, input?: InvoiceVoidInput, options?: RequestOptions): LagoPromise<InvoiceExtended> {
    return this.#core.post("/invoices/{lago_id}/void", "invoice", {
      ids: [invoiceId],
      body: input,
      resend: "never",
      options,
    });
  }

  /**
   * Tries again to finalise an invoice that failed, for instance because the tax provider did not answer.
   *
   * The work goes on in the background: the invoice that it gives is as a rule still `pending`. An invoice that comes of
   * it is collected, so the call is not retried once it may have been done.
   *
   * @throws LagoNotFoundError if no invoice has this id.
   * @throws LagoMethodNotAllowedError if the invoice has not failed.
   *
   * Operation: `retryInvoice`, `POST /invoices/{lago_id}/retry`.
   */
  retry(invoiceId: string, options?: RequestOptions): LagoPromise<InvoiceExtended> {
    return this.#core.post("/invoices/{lago_id}/retry", "invoice", {
      ids: [invoiceId],
      resend: "never",
      options,
    });
  }

  /**
   * Tries again to collect the payment of an invoice, by its own payment method or by the one in the input.
   *
   * It gives nothing: the provider is asked in the background, and a webhook or `payment_status` tells how it went. It
   * is never retried once it may have been done, since the customer could be charged twice.
   *
   * @throws LagoNotFoundError if no invoice has this id.
   * @throws LagoMethodNotAllowedError if there is nothing to pay, or a payment is under way.
   *
   * Operation: `retryPayment`, `POST /invoices/{lago_id}/retry_payment`.
   */
  retryPayment(invoiceId: string, input?: InvoiceRetryPaymentInput, options?: RequestOptions): LagoPromise<void> {
    return this.#core.post("/invoices/{lago_id}/retry_payment", "", {
      ids: [invoiceId],
      body: input,
      mayBeEmpty: true,
      resend: "never",
      options,
    });
  }

  /**
   * Marks the payment dispute of an invoice as lost, for good. It is not retried once it may have been done.
   *
   * @throws LagoNotFoundError if no invoice has this id.
   * @throws LagoMethodNotAllowedError if the state of the invoice does not allow it.
   *
   * Operation: `loseDisputeInvoice`, `POST /invoices/{lago_id}/lose_dispute`.
   */
  loseDispute(invoiceId: string, options?: RequestOptions): LagoPromise<InvoiceExtended> {
    return this.#core.post("/invoices/{lago_id}/lose_dispute", "invoice", {
      ids: [invoiceId],
      resend: "never",
      options,
    });
  }

  /**
   * Makes a link to the page of the payment provider where the invoice can be paid; it is in `payment_url`.
   *
   * It is the provider's and expires by the provider's rules. Each call makes another one, so it is not retried.
   *
   * @throws LagoNotFoundError if no invoice has this id.
   * @throws LagoValidationError if the invoice is paid, or the customer has no payment provider that makes links.
   *
   * Operation: `invoicePaymentUrl`, `POST /invoices/{lago_id}/payment_url`.
   */
  paymentUrl(invoiceId: string, options?: RequestOptions): LagoPromise<InvoicePaymentUrl> {
    return this.#core.post("/invoices/{lago_id}/payment_url", "invoice_payment_details", {
      ids: [invoiceId],
      resend: "never",
      options,
    });
  }

  /**
   * Connects an invoice with its record at Salesforce; meant for Lago's package for Salesforce.
   *
   * @throws LagoNotFoundError if no invoice has this id.
   *
   * Operation: `syncInvoiceSalesforceId`, `PUT /invoices/{lago_id}/sync_salesforce_id`. Not in Lago's own document.
   */
  syncSalesforceId(
    invoiceId: string,
    input?: InvoiceSalesforceSyncInput,
    options?: RequestOptions,
  ): LagoPromise<InvoiceExtended> {
    return this.#core.put("/invoices/{lago_id}/sync_salesforce_id", "invoice", {
      ids: [invoiceId],
      body: input,
      options,
    });
  }
}
