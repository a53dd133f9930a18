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

/** Credit notes: the credits and refunds of invoices. Amounts are integers in cents. */
export class CreditNotes {
  readonly #core: LagoCore;
  /** The metadata of a credit note: your own key-value pairs. */
  readonly metadata: CreditNoteMetadata;

  constructor(core: LagoCore) {
    this.#core = core;
    this.metadata = new CreditNoteMetadata(core);
  }

  /**
   * Lists credit notes, newest first: `await` returns one page, `for await` iterates over all items.
   *
   * Operation: `findAllCreditNotes`, `GET /credit_notes`.
   */
  list(query?: CreditNoteListQuery, options?: RequestOptions): Page<CreditNote> {
    return this.#core.list("/credit_notes", "credit_notes", { query, options });
  }

  /**
   * Gets a credit note with its customer.
   *
   * @throws LagoNotFoundError if no credit note has this ID.
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
   * Creates a credit note for a finalized invoice: it credits future invoices, refunds through the payment provider, or
   * reduces the amount still due on the invoice.
   *
   * The amounts are in cents; together they equal the amount of the items with their taxes. `estimate` returns the
   * maximum amounts. The call is not retried once the request may have been processed, since the API would create
   * another credit note.
   *
   * Other clients call it `refunds.create` or `invoices.refund`.
   *
   * @throws LagoNotFoundError if no invoice has this ID.
   * @throws LagoPermissionError if the license or the required feature is missing (`feature_unavailable`).
   * @throws LagoValidationError if the amounts exceed the remaining amounts, or do not add up; see `fields`.
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
   * Updates the refund status or the metadata of a credit note. Set the refund status for refunds made outside Lago.
   *
   * @throws LagoNotFoundError if no credit note has this ID.
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
   * Estimates the amounts of a credit note, including taxes and coupons. Nothing is stored, so the call is retried.
   *
   * The `max_` amounts, in cents, are the maximum that `create` accepts.
   *
   * Other clients call it `creditNotes.preview`.
   *
   * @throws LagoNotFoundError if no invoice has this ID.
   * @throws LagoPermissionError if the license or the required feature is missing (`feature_unavailable`).
   * @throws LagoValidationError if an item exceeds the remaining amount of its fee.
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
   * @throws LagoNotFoundError if no credit note has this ID.
   * @throws LagoMethodNotAllowedError if no credit is left.
   * @throws LagoUnknownOutcomeError if a retry is refused, possibly because an earlier attempt succeeded.
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
   * Downloads a credit note as a PDF. This is the older name of `downloadPdf`; both do the same.
   *
   * @throws LagoNotFoundError if no credit note has this ID.
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
   * Downloads a credit note as a PDF. Returns the credit note with its `file_url`, or undefined while the PDF is being
   * generated.
   *
   * `downloadWhenReady` waits for the PDF. Repeating the call is harmless, so it is retried.
   *
   * Other clients call it `creditNotes.pdf`.
   *
   * @throws LagoNotFoundError if no finalized credit note has this ID.
   *
   * Operation: `downloadCreditNotePdf`, `POST /credit_notes/{lago_id}/download_pdf`. Not documented by Lago.
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
   * Downloads a credit note as XML. Returns the credit note with its `xml_url`, or undefined while the XML is being
   * generated.
   *
   * `downloadWhenReady` waits for the XML. Repeating the call is harmless, so it is retried.
   *
   * Other clients call it `creditNotes.xml`.
   *
   * @throws LagoNotFoundError if no finalized credit note has this ID.
   *
   * Operation: `downloadCreditNoteXml`, `POST /credit_notes/{lago_id}/download_xml`. Not documented by Lago.
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
   * Downloads a credit note as a PDF or XML, and waits until the file is generated. Returns the credit note with its
   * `file_url` or `xml_url`.
   *
   * Generation takes some seconds. `totalTimeout` in the options, in milliseconds, limits the whole wait.
   *
   * @throws LagoTimeoutError if the file is not generated in time.
   * @throws LagoNotFoundError if no finalized credit note has this ID.
   *
   * @example
   * ```ts
   * const { file_url } = await lago.creditNotes.downloadWhenReady(creditNoteId, "pdf", { totalTimeout: 30_000 });
   * ```
   *
   * Operation: `downloadCreditNotePdf` or `downloadCreditNoteXml`, `POST /credit_notes/{lago_id}/download_pdf` or
   * `download_xml`.
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
   * Returns nothing: the email is sent in the background. The call is not retried once the request may have been
   * processed, since the email would be sent twice.
   *
   * Other clients call it `creditNotes.sendEmail`.
   *
   * @throws LagoNotFoundError if no finalized credit note has this ID.
   * @throws LagoPermissionError if the server has no license (`feature_unavailable`).
   * @throws LagoMethodNotAllowedError if this email is disabled for the billing entity.
   * @throws LagoValidationError if an address is invalid.
   *
   * Operation: `resendCreditNoteEmail`, `POST /credit_notes/{lago_id}/resend_email`. Not documented by Lago.
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
