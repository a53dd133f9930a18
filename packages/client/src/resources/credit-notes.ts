import type {
  CreditNote,
  CreditNoteCreateInput,
  CreditNoteEstimated,
  CreditNoteEstimateInput,
  CreditNoteExtended,
  CreditNoteListQuery,
  CreditNoteSummary,
  CreditNoteUpdateInput,
  EmailResendInput,
} from "@lagokit/types";
import type { LagoCore } from "../lago-core.ts";
import type { LagoPromise } from "../response/lago-promise.ts";
import type { Page } from "../response/page.ts";
import type { RequestOptions } from "../options/request-options.ts";
import { whenReady } from "../transport/when-ready.ts";
import { CreditNoteMetadata } from "./credit-note-metadata.ts";

/** Credit notes: the credits and refunds of invoices. Amounts are in cents, as integers. */
export class CreditNotes {
  readonly #core: LagoCore;
  /** The metadata of a credit note: keys and values of your own. */
  readonly metadata: CreditNoteMetadata;

  constructor(core: LagoCore) {
    this.#core = core;
    this.metadata = new CreditNoteMetadata(core);
  }

  /**
   * Lists credit notes, newest first: one page when awaited, every one when iterated.
   *
   * Operation: `findAllCreditNotes`, `GET /credit_notes`.
   */
  list(query?: CreditNoteListQuery, options?: RequestOptions): Page<CreditNote> {
    return this.#core.list("/credit_notes", "credit_notes", { query, options });
  }

  /**
   * Gets a credit note with its customer.
   *
   * @throws LagoNotFoundError if no credit note has this id.
   *
   * Operation: `findCreditNote`, `GET /credit_notes/{lago_id}`.
   */
  get(creditNoteId: string, options?: RequestOptions): LagoPromise<CreditNoteExtended> {
    return this.#core.get("/credit_notes/{lago_id}", "credit_note", {
      ids: [creditNoteId],
      options,
    });
  }

  /**
   * Creates a credit note for a finalized invoice: credits future invoices, refunds through the payment provider, or
   * reduces what is still owed on the invoice.
   *
   * The amounts are in cents; together they equal the amount of the items with their taxes. `estimate` returns the
   * maximum amounts. It is not retried once the request may have been processed, since the API would create another
   * credit note.
   *
   * Known elsewhere as `refunds.create` or `invoices.refund`.
   *
   * @throws LagoNotFoundError if no invoice has this id.
   * @throws LagoPermissionError if the license or the feature for it is missing (`feature_unavailable`).
   * @throws LagoValidationError if the amounts exceed what is left, or do not add up; `fields` says which.
   *
   * Operation: `createCreditNote`, `POST /credit_notes`.
   */
  create(input: CreditNoteCreateInput, options?: RequestOptions): LagoPromise<CreditNoteExtended> {
    return this.#core.post("/credit_notes", "credit_note", {
      body: { credit_note: input },
      resend: "never",
      options,
    });
  }

  /**
   * Updates the refund status or the metadata of a credit note. The status is for refunds made outside of Lago.
   *
   * @throws LagoNotFoundError if no credit note has this id.
   * @throws LagoValidationError if the credit note has no refund, or a field is invalid.
   *
   * Operation: `updateCreditNote`, `PUT /credit_notes/{lago_id}`.
   */
  update(
    creditNoteId: string,
    input: CreditNoteUpdateInput,
    options?: RequestOptions,
  ): LagoPromise<CreditNoteExtended> {
    return this.#core.put("/credit_notes/{lago_id}", "credit_note", {
      ids: [creditNoteId],
      body: { credit_note: input },
      options,
    });
  }

  /**
   * Estimates the amounts of a credit note, including taxes and coupons. Nothing is stored, so it is retried.
   *
   * The `max_` amounts, in cents, are the most that `create` accepts.
   *
   * Known elsewhere as `creditNotes.preview`.
   *
   * @throws LagoNotFoundError if no invoice has this id.
   * @throws LagoPermissionError if the license or the feature for it is missing (`feature_unavailable`).
   * @throws LagoValidationError if an item exceeds what is left of its fee.
   *
   * Operation: `estimateCreditNote`, `POST /credit_notes/estimate`.
   */
  estimate(input: CreditNoteEstimateInput, options?: RequestOptions): LagoPromise<CreditNoteEstimated> {
    return this.#core.post("/credit_notes/estimate", "estimated_credit_note", {
      body: { credit_note: input },
      resend: "read",
      options,
    });
  }

  /**
   * Voids the remaining credit of a credit note, permanently. Its refund is not affected.
   *
   * A retry can end in a `LagoMethodNotAllowedError` if the first attempt succeeded.
   *
   * @throws LagoNotFoundError if no credit note has this id.
   * @throws LagoMethodNotAllowedError if no credit is left.
   *
   * Operation: `voidCreditNote`, `PUT /credit_notes/{lago_id}/void`.
   */
  void(creditNoteId: string, options?: RequestOptions): LagoPromise<CreditNoteExtended> {
    return this.#core.put("/credit_notes/{lago_id}/void", "credit_note", {
      ids: [creditNoteId],
      options,
    });
  }

  /**
   * Downloads a credit note as a PDF. It is the older name of `downloadPdf`, and does the same.
   *
   * @throws LagoNotFoundError if no credit note has this id.
   *
   * Operation: `downloadCreditNote`, `POST /credit_notes/{lago_id}/download`.
   */
  download(creditNoteId: string, options?: RequestOptions): LagoPromise<CreditNoteSummary | undefined> {
    return this.#core.post("/credit_notes/{lago_id}/download", "credit_note", {
      ids: [creditNoteId],
      mayBeEmpty: true,
      resend: "read",
      options,
    });
  }

  /**
   * Downloads a credit note as a PDF. Returns it with its `file_url`, or undefined while the PDF is being generated.
   *
   * `downloadWhenReady` waits for the PDF. Asking twice is harmless, so it is retried.
   *
   * Known elsewhere as `creditNotes.pdf`.
   *
   * @throws LagoNotFoundError if no finalized credit note has this id.
   *
   * Operation: `downloadCreditNotePdf`, `POST /credit_notes/{lago_id}/download_pdf`. Not in Lago's own document.
   */
  downloadPdf(creditNoteId: string, options?: RequestOptions): LagoPromise<CreditNoteSummary | undefined> {
    return this.#core.post("/credit_notes/{lago_id}/download_pdf", "credit_note", {
      ids: [creditNoteId],
      mayBeEmpty: true,
      resend: "read",
      options,
    });
  }

  /**
   * Downloads a credit note as XML. Returns it with its `xml_url`, or undefined while the XML is being generated.
   *
   * `downloadWhenReady` waits for the XML. Asking twice is harmless, so it is retried.
   *
   * Known elsewhere as `creditNotes.xml`.
   *
   * @throws LagoNotFoundError if no finalized credit note has this id.
   *
   * Operation: `downloadCreditNoteXml`, `POST /credit_notes/{lago_id}/download_xml`. Not in Lago's own document.
   */
  downloadXml(creditNoteId: string, options?: RequestOptions): LagoPromise<CreditNoteSummary | undefined> {
    return this.#core.post("/credit_notes/{lago_id}/download_xml", "credit_note", {
      ids: [creditNoteId],
      mayBeEmpty: true,
      resend: "read",
      options,
    });
  }

  /**
   * Downloads a credit note as a PDF or XML, and waits until it is generated. Returns it with its `file_url` or
   * `xml_url`.
   *
   * Generation takes some seconds. `totalTimeout` in the options, in milliseconds, limits the whole wait.
   *
   * @throws LagoTimeoutError if it is not generated in time.
   * @throws LagoNotFoundError if no finalized credit note has this id.
   *
   * @example
   * const { file_url } = await lago.creditNotes.downloadWhenReady(creditNoteId, "pdf", { totalTimeout: 30_000 });
   *
   * Operation: `downloadCreditNotePdf` or `downloadCreditNoteXml`, `POST /credit_notes/{lago_id}/download_pdf` or `download_xml`.
   */
  downloadWhenReady(
    creditNoteId: string,
    format: "pdf" | "xml" = "pdf",
    options?: RequestOptions,
  ): Promise<CreditNoteSummary> {
    return whenReady(this.#core, {
      operation: { method: "POST", path: `/credit_notes/{lago_id}/download_${format}` },
      options,
      load: (own) => (format === "xml" ? this.downloadXml(creditNoteId, own) : this.downloadPdf(creditNoteId, own)),
    });
  }

  /**
   * Resends the email of a credit note, to the customer or to the addresses in the input.
   *
   * Returns nothing: the email is sent in the background. It is not retried once the request may have been processed,
   * since the email would be sent twice.
   *
   * Known elsewhere as `creditNotes.sendEmail`.
   *
   * @throws LagoNotFoundError if no finalized credit note has this id.
   * @throws LagoPermissionError if the server has no license (`feature_unavailable`).
   * @throws LagoMethodNotAllowedError if the email is turned off for the billing entity.
   * @throws LagoValidationError if an address is invalid.
   *
   * Operation: `resendCreditNoteEmail`, `POST /credit_notes/{lago_id}/resend_email`. Not in Lago's own document.
   */
  resendEmail(creditNoteId: string, input?: EmailResendInput, options?: RequestOptions): LagoPromise<void> {
    return this.#core.post("/credit_notes/{lago_id}/resend_email", "", {
      ids: [creditNoteId],
      body: input,
      mayBeEmpty: true,
      resend: "never",
      options,
    });
  }
}
