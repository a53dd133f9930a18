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
   * Downloads an invoice as a PDF. It is the older name of `downloadPdf`, and does the same.
   *
   * @throws LagoNotFoundError if no finalized invoice has this id.
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
   * Downloads an invoice as a PDF. Returns it with its `file_url`, or undefined while the PDF is being generated.
   *
   * `downloadWhenReady` waits for the PDF. Asking twice is harmless, so it is retried.
   *
   * Known elsewhere as `invoices.pdf`.
   *
   * @throws LagoNotFoundError if no finalized invoice has this id.
   *
   * Operation: `downloadInvoicePdf`, `POST /invoices/{lago_id}/download_pdf`. Not in Lago's own document.
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
   * Downloads an invoice as XML. Returns it with its `xml_url`, or undefined while the XML is being generated.
   *
   * `downloadWhenReady` waits for the XML. Asking twice is harmless, so it is retried.
   *
   * Known elsewhere as `invoices.xml`.
   *
   * @throws LagoNotFoundError if no finalized invoice has this id.
   *
   * Operation: `downloadInvoiceXml`, `POST /invoices/{lago_id}/download_xml`. Not in Lago's own document.
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
   * Downloads an invoice as a PDF or XML, and waits until it is generated. Returns it with its `file_url` or `xml_url`.
   *
   * Generation takes some seconds. `totalTimeout` in the options, in milliseconds, limits the whole wait.
   *
   * @throws LagoTimeoutError if it is not generated in time.
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
   * Resends the email of an invoice, to the customer or to the addresses in the input.
   *
   * Returns nothing: the email is sent in the background. It is not retried once the request may have been processed,
   * since the email would be sent twice.
   *
   * Known elsewhere as `invoices.sendEmail` or `invoices.sendInvoice`.
   *
   * @throws LagoNotFoundError if no finalized invoice has this id.
   * @throws LagoPermissionError if the server has no license (`feature_unavailable`).
   * @throws LagoMethodNotAllowedError if the email is turned off for the billing entity.
   * @throws LagoValidationError if an address is invalid.
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
