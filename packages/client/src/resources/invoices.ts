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
import { InvoiceDocuments } from "./invoice-documents.ts";
import type { InvoiceRetryPaymentInput } from "./invoice-retry-payment-input.ts";

/** Invoices, from draft to payment. Amounts are integers in cents of the invoice's currency. */
export class Invoices extends InvoiceDocuments {
  readonly #core: LagoCore;

  constructor(core: LagoCore) {
    super(core);
    this.#core = core;
  }

  /**
   * Lists invoices, newest first and without their fees: `await` returns one page, `for await` iterates over all items.
   * `total_count` can be up to 30 minutes old.
   *
   * Operation: `findAllInvoices`, `GET /invoices`.
   */
  list(query?: InvoiceListQuery, options?: RequestOptions): Page<Invoice> {
    return this.#core.list("/invoices", "invoices", { query, options });
  }

  /**
   * Gets an invoice with its fees, credits and taxes.
   *
   * @throws LagoNotFoundError if no invoice has this ID.
   *
   * Operation: `findInvoice`, `GET /invoices/{lago_id}`.
   */
  get(invoiceId: string, options?: RequestOptions): LagoPromise<InvoiceExtended> {
    return this.#core.get("/invoices/{lago_id}", "invoice", { ids: [invoiceId], options });
  }

  /**
   * Creates a one-off invoice of add-ons and finalizes it, which can charge the customer immediately. The call is not
   * retried once the request may have been processed, since the API would create another invoice. After a
   * `LagoConnectionError` or a `LagoTimeoutError`, check the customer's invoices before another attempt.
   *
   * @throws LagoValidationError if a field is invalid; see `fields`.
   * @throws LagoNotFoundError if the customer or the add-on does not exist.
   *
   * Operation: `createInvoice`, `POST /invoices`.
   */
  create(input: InvoiceOneOffCreateInput, options?: RequestOptions): LagoPromise<InvoiceExtended> {
    return this.#core.post("/invoices", "invoice", { body: { invoice: input }, resend: "never", options });
  }

  /**
   * Updates the payment status or the metadata of an invoice. `metadata` replaces the whole list. With an entry without
   * an `id`, the call is not retried after a lost response. Other clients call it `invoices.markAsPaid`.
   *
   * @throws LagoNotFoundError if no invoice has this ID.
   * @throws LagoValidationError if a field is invalid; see `fields`.
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
   * Previews the invoice of a plan or of a change of subscriptions. Nothing is stored, so the call is retried. Other
   * clients call it `invoices.upcoming`, `invoices.createPreview` or `invoices.estimate`.
   *
   * @throws LagoNotFoundError if the input refers to an object that does not exist.
   * @throws LagoPermissionError if the license or the required feature is missing (`feature_unavailable`).
   *
   * Operation: `invoicePreview`, `POST /invoices/preview`.
   */
  preview(input: InvoicePreviewInput, options?: RequestOptions): LagoPromise<InvoicePreview> {
    return this.#core.post("/invoices/preview", "invoice", { body: input, resend: "read", options });
  }

  /**
   * Refreshes a draft invoice: recalculates it with the current usage, plans and taxes.
   *
   * @throws LagoNotFoundError if no invoice has this ID.
   * @throws LagoPermissionError if the license or the required feature is missing (`feature_unavailable`).
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
   * Deletes a draft invoice. Returns the deleted invoice; a draft has no number, so no number is lost.
   *
   * Returns undefined if an earlier attempt of this call succeeded but its response was lost. Before you delete several
   * invoices, collect them with `list().toArray()`: `total_count` is cached, so iteration could skip invoices.
   *
   * @throws LagoNotFoundError if no invoice has this ID.
   * @throws LagoMethodNotAllowedError if the invoice is not a draft.
   *
   * Operation: `deleteInvoice`, `DELETE /invoices/{lago_id}`. Not available in Lago 1.51.0, only in later versions.
   */
  delete(invoiceId: string, options?: RequestOptions): LagoPromise<InvoiceExtended | undefined> {
    return this.#core.delete("/invoices/{lago_id}", "invoice", { ids: [invoiceId], options });
  }

  /**
   * Finalizes a draft invoice before its grace period ends: assigns its number and collects its payment, permanently.
   * The call is retried; no retry charges the customer twice. Other clients call it `invoices.close`.
   *
   * @throws LagoNotFoundError if no draft invoice has this ID.
   * @throws LagoUnknownOutcomeError if a retry is refused, possibly because an earlier attempt succeeded.
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
   * Voids a finalized invoice, permanently. With `generate_credit_note`, the paid amount is credited or refunded, so
   * the call is not retried once the request may have been processed. Other clients call it `invoices.cancel`.
   *
   * @throws LagoNotFoundError if no invoice has this ID.
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
   * Retries the finalization of a failed invoice, for example after the tax provider did not respond.
   *
   * Finalization runs in the background: the returned invoice is usually still `pending`. It collects the payment, so
   * the call is not retried once the request may have been processed.
   *
   * @throws LagoNotFoundError if no invoice has this ID.
   * @throws LagoMethodNotAllowedError if the invoice has not failed.
   *
   * Operation: `retryInvoice`, `POST /invoices/{lago_id}/retry`.
   */
  retry(invoiceId: string, options?: RequestOptions): LagoPromise<InvoiceExtended> {
    return this.#core.post("/invoices/{lago_id}/retry", "invoice", { ids: [invoiceId], resend: "never", options });
  }

  /**
   * Retries the payment of an invoice. The input can name another payment method.
   *
   * Returns nothing: the payment runs in the background, and a webhook or `payment_status` reports the outcome. The
   * call is not retried once the request may have been processed, since the customer could be charged twice. Other
   * clients call it `invoices.pay` or `invoices.collectPayment`.
   *
   * @throws LagoNotFoundError if no invoice has this ID.
   * @throws LagoMethodNotAllowedError if there is nothing to pay, or a payment is in progress.
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
   * Marks the payment dispute of an invoice as lost, permanently. Not retried once the request may have been processed.
   *
   * @throws LagoNotFoundError if no invoice has this ID.
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
   * Creates a payment link, in `payment_url`. Before the invoice is finalized, the amount of the link can be 0. Lago 1.50
   * and later can return the same link until it expires. The call is not retried once the request may have been
   * processed. Other clients call it `invoices.paymentLink`.
   *
   * @throws LagoNotFoundError if no invoice has this ID.
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
   * Syncs an invoice with its record in Salesforce. Lago's Salesforce package uses it.
   *
   * @throws LagoNotFoundError if no invoice has this ID.
   *
   * Operation: `syncInvoiceSalesforceId`, `PUT /invoices/{lago_id}/sync_salesforce_id`. Not documented by Lago.
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
