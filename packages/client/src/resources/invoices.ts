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

/** Invoices, from draft to payment. Amounts are in cents of the invoice's currency, as integers. */
export class Invoices extends InvoiceDocuments {
  readonly #core: LagoCore;

  constructor(core: LagoCore) {
    super(core);
    this.#core = core;
  }

  /**
   * Lists invoices, newest first and without their fees: one page when awaited, every one when iterated. `total_count`
   * can be half an hour old.
   *
   * Operation: `findAllInvoices`, `GET /invoices`.
   */
  list(query?: InvoiceListQuery, options?: RequestOptions): Page<Invoice> {
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
   * Creates a one-off invoice of add-ons and finalizes it, which can charge the customer at once. It is not retried
   * once the request may have been processed, since the API would invoice again. After a `LagoConnectionError` or a
   * `LagoTimeoutError`, check the customer's invoices before another attempt.
   *
   * @throws LagoValidationError if a field is invalid; `fields` says which.
   * @throws LagoNotFoundError if the customer or the add-on does not exist.
   *
   * Operation: `createInvoice`, `POST /invoices`.
   */
  create(input: InvoiceOneOffCreateInput, options?: RequestOptions): LagoPromise<InvoiceExtended> {
    return this.#core.post("/invoices", "invoice", { body: { invoice: input }, resend: "never", options });
  }

  /**
   * Updates the payment status or the metadata of an invoice. `metadata` replaces the whole list; with an entry without
   * an `id`, which is created, it is not retried after a lost answer. Known elsewhere as `invoices.markAsPaid`.
   *
   * @throws LagoNotFoundError if no invoice has this id.
   * @throws LagoValidationError if a field is invalid; `fields` says which.
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
   * Previews the invoice of a plan or of a change of subscriptions. Nothing is stored, so it is retried. Known
   * elsewhere as `invoices.upcoming`, `invoices.createPreview` or `invoices.estimate`.
   *
   * @throws LagoNotFoundError if something that the input names does not exist.
   * @throws LagoPermissionError if the license or the feature for it is missing (`feature_unavailable`).
   *
   * Operation: `invoicePreview`, `POST /invoices/preview`.
   */
  preview(input: InvoicePreviewInput, options?: RequestOptions): LagoPromise<InvoicePreview> {
    return this.#core.post("/invoices/preview", "invoice", { body: input, resend: "read", options });
  }

  /**
   * Refreshes a draft invoice: recalculates it with the current usage, plans and taxes.
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
   * Deletes a draft invoice. Returns the deleted invoice; a draft has no number, so no number is lost.
   *
   * Returns undefined if an earlier attempt of this call deleted it and its answer was lost. Deleting while iterating a
   * list shifts its pages: collect first with `list().toArray()`, then delete.
   *
   * @throws LagoNotFoundError if no invoice has this id.
   * @throws LagoMethodNotAllowedError if the invoice is not a draft.
   *
   * Operation: `deleteInvoice`, `DELETE /invoices/{lago_id}`. After Lago 1.51.0.
   */
  delete(invoiceId: string, options?: RequestOptions): LagoPromise<InvoiceExtended | undefined> {
    return this.#core.delete("/invoices/{lago_id}", "invoice", { ids: [invoiceId], options });
  }

  /**
   * Finalizes a draft invoice before its grace period ends: numbers it and collects it, which cannot be undone. A retry
   * charges nobody twice, but can end in a `LagoNotFoundError`. Known elsewhere as `invoices.close`.
   *
   * @throws LagoNotFoundError if no draft invoice has this id.
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
   * Voids a finalized invoice, permanently. With `generate_credit_note`, what was paid is credited or refunded, so it
   * is not retried once the request may have been processed. Known elsewhere as `invoices.cancel`.
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
   * Retries the finalization of a failed invoice, for instance after the tax provider did not respond.
   *
   * It runs in the background: the returned invoice is usually still `pending`. The finalized invoice is collected, so
   * the call is not retried once the request may have been processed.
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
   * Retries the payment of an invoice, with its own payment method or the one in the input.
   *
   * Returns nothing: it runs in the background, and a webhook or `payment_status` reports the outcome. It is not
   * retried once the request may have been processed, since the customer could be charged twice. Known elsewhere as
   * `invoices.pay` or `invoices.collectPayment`.
   *
   * @throws LagoNotFoundError if no invoice has this id.
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
   * Marks the payment dispute of an invoice as lost, permanently. It is not retried once the request may have been
   * processed.
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
   * Creates a payment link for an invoice: the payment provider's page, in `payment_url`. The link expires by the
   * provider's rules. Each call creates another link, so it is not retried. Known elsewhere as `invoices.paymentLink`.
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
   * Syncs an invoice with its record in Salesforce. It is meant for Lago's Salesforce package.
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
