import type { EmailResendInput, InvoiceSummary } from "@lagokit/types";
import type { LagoCore } from "../lago-core.ts";
import type { RequestOptions } from "../options/request-options.ts";
import type { LagoPromise } from "../response/lago-promise.ts";
import { whenReady } from "../transport/when-ready.ts";

/** The PDF and XML files of invoices, and their emails to customers. */
export class InvoiceDocuments {
  readonly #core: LagoCore;

  constructor(core: LagoCore) {
    this.#core = core;
  }

  /**
   * Downloads an invoice as a PDF. This is the older name of `downloadPdf`; both do the same.
   *
   * @throws LagoNotFoundError if no finalized invoice has this ID.
   *
   * Operation: `downloadInvoice`, `POST /invoices/{lago_id}/download`.
   */
  download(invoiceId: string, options?: RequestOptions): LagoPromise<InvoiceSummary | undefined> {
    return this.#core.post("/invoices/{lago_id}/download", "invoice", {
      ids: [invoiceId],
      mayBeEmpty: true,
      resend: "read",
      options,
    });
  }

  /**
   * Downloads an invoice as a PDF. Returns the invoice with its `file_url`, or undefined while the PDF is being
   * generated.
   *
   * `downloadWhenReady` waits for the PDF. Repeating the call is harmless, so it is retried.
   *
   * Other clients call it `invoices.pdf`.
   *
   * @throws LagoNotFoundError if no finalized invoice has this ID.
   *
   * Operation: `downloadInvoicePdf`, `POST /invoices/{lago_id}/download_pdf`. Not documented by Lago.
   */
  downloadPdf(invoiceId: string, options?: RequestOptions): LagoPromise<InvoiceSummary | undefined> {
    return this.#core.post("/invoices/{lago_id}/download_pdf", "invoice", {
      ids: [invoiceId],
      mayBeEmpty: true,
      resend: "read",
      options,
    });
  }

  /**
   * Downloads an invoice as XML. Returns the invoice with its `xml_url`, or undefined while the XML is being generated.
   *
   * `downloadWhenReady` waits for the XML. Repeating the call is harmless, so it is retried.
   *
   * Other clients call it `invoices.xml`.
   *
   * @throws LagoNotFoundError if no finalized invoice has this ID.
   *
   * Operation: `downloadInvoiceXml`, `POST /invoices/{lago_id}/download_xml`. Not documented by Lago.
   */
  downloadXml(invoiceId: string, options?: RequestOptions): LagoPromise<InvoiceSummary | undefined> {
    return this.#core.post("/invoices/{lago_id}/download_xml", "invoice", {
      ids: [invoiceId],
      mayBeEmpty: true,
      resend: "read",
      options,
    });
  }

  /**
   * Downloads an invoice as a PDF or XML, and waits until the file is generated. Returns the invoice with its
   * `file_url` or `xml_url`.
   *
   * Generation takes some seconds. `totalTimeout` in the options, in milliseconds, limits the whole wait.
   *
   * @throws LagoTimeoutError if the file is not generated in time.
   * @throws LagoNotFoundError if no finalized invoice has this ID.
   *
   * @example
   * ```ts
   * const { file_url } = await lago.invoices.downloadWhenReady(invoiceId, "pdf", { totalTimeout: 30_000 });
   * ```
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
   * Resends the email of an invoice, to the customer or to the addresses in the input.
   *
   * Returns nothing: the email is sent in the background. The call is not retried once the request may have been
   * processed, since the email would be sent twice.
   *
   * Other clients call it `invoices.sendEmail` or `invoices.sendInvoice`.
   *
   * @throws LagoNotFoundError if no finalized invoice has this ID.
   * @throws LagoPermissionError if the server has no license (`feature_unavailable`).
   * @throws LagoMethodNotAllowedError if this email is disabled for the billing entity.
   * @throws LagoValidationError if an address is invalid.
   *
   * Operation: `resendInvoiceEmail`, `POST /invoices/{lago_id}/resend_email`. Not documented by Lago.
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
