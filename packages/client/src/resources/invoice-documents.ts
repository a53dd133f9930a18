import type { EmailResendInput, InvoiceSummary } from "@lagokit/types";
import type { LagoCore } from "../lago-core.ts";
import type { RequestOptions } from "../options/request-options.ts";
import type { LagoPromise } from "../response/lago-promise.ts";
import { whenReady } from "../transport/when-ready.ts";

/** The PDF and the XML of invoices, and the email that brings them to customers. */
export class InvoiceDocuments {
  readonly #core: LagoCore;

  constructor(core: LagoCore) {
    this.#core = core;
  }

  /**
   * Asks for the PDF of an invoice, as `downloadPdf` does: the older name of the same operation.
   *
   * @throws LagoNotFoundError if no finalized invoice has this id.
   *
   * Operation: `downloadInvoice`, `POST /invoices/{lago_id}/download`.
   */
  download(invoiceId: string, options?: RequestOptions): LagoPromise<InvoiceSummary | undefined> {
    return this.#core.post("/invoices/{lago_id}/download", "invoice", {
      ids: [invoiceId],
      mayBeEmpty: true,
      resend: "safe",
      options,
    });
  }

  /**
   * Asks for the PDF of an invoice. Gives it with its `file_url`, or undefined while the PDF is being made.
   *
   * `downloadWhenReady` waits for it. Asking twice is harmless, so it is retried.
   *
   * @throws LagoNotFoundError if no finalized invoice has this id.
   *
   * Operation: `downloadInvoicePdf`, `POST /invoices/{lago_id}/download_pdf`. Not in Lago's own document.
   */
  downloadPdf(invoiceId: string, options?: RequestOptions): LagoPromise<InvoiceSummary | undefined> {
    return this.#core.post("/invoices/{lago_id}/download_pdf", "invoice", {
      ids: [invoiceId],
      mayBeEmpty: true,
      resend: "safe",
      options,
    });
  }

  /**
   * Asks for the XML of an invoice. Gives it with its `xml_url`, or undefined while the XML is being made.
   *
   * `downloadWhenReady` waits for it. Asking twice is harmless, so it is retried.
   *
   * @throws LagoNotFoundError if no finalized invoice has this id.
   *
   * Operation: `downloadInvoiceXml`, `POST /invoices/{lago_id}/download_xml`. Not in Lago's own document.
   */
  downloadXml(invoiceId: string, options?: RequestOptions): LagoPromise<InvoiceSummary | undefined> {
    return this.#core.post("/invoices/{lago_id}/download_xml", "invoice", {
      ids: [invoiceId],
      mayBeEmpty: true,
      resend: "safe",
      options,
    });
  }

  /**
   * Asks for the PDF or the XML of an invoice until it is made, and gives the invoice with its `file_url` or `xml_url`.
   *
   * Making it takes some seconds. `totalTimeout` of the options, in milliseconds, is for all of it.
   *
   * @throws LagoTimeoutError if it is not made in time.
   * @throws LagoNotFoundError if no finalized invoice has this id.
   *
   * @example
   * const { file_url } = await lago.invoices.downloadWhenReady(invoiceId, "pdf", { totalTimeout: 30_000 });
   *
   * Operation: `downloadInvoicePdf` or `downloadInvoiceXml`, `POST /invoices/{lago_id}/download_pdf` or `download_xml`.
   */
  downloadWhenReady(
    invoiceId: string,
    format: "pdf" | "xml" = "pdf",
    options?: RequestOptions,
  ): Promise<InvoiceSummary> {
    return whenReady(this.#core, {
      operation: { method: "POST", path: `/invoices/{lago_id}/download_${format}` },
      options,
      load: (own) => (format === "xml" ? this.downloadXml(invoiceId, own) : this.downloadPdf(invoiceId, own)),
    });
  }

  /**
   * Sends the email of an invoice again, to the customer or to the addresses in the input.
   *
   * It gives nothing: the email goes out in the background. It is never retried once it may have been done, since it
   * would be sent twice.
   *
   * @throws LagoNotFoundError if no finalized invoice has this id.
   * @throws LagoPermissionError if the server has no license (`feature_unavailable`).
   * @throws LagoMethodNotAllowedError if the email is turned off for the billing entity.
   * @throws LagoValidationError if an address is not valid.
   *
   * Operation: `resendInvoiceEmail`, `POST /invoices/{lago_id}/resend_email`. Not in Lago's own document.
   */
  resendEmail(invoiceId: string, input?: EmailResendInput, options?: RequestOptions): LagoPromise<void> {
    return this.#core.post("/invoices/{lago_id}/resend_email", "", {
      ids: [invoiceId],
      body: input,
      mayBeEmpty: true,
      resend: "never",
      options,
    });
  }
}
