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
import type { QueryWithDates } from "../request/with-dates.ts";
import { CreditNoteMetadata } from "./credit-note-metadata.ts";

/** What is given back on an invoice, as credit or as a refund. Amounts are in cents, as integers. */
export class CreditNotes {
  readonly #core: LagoCore;
  /** The keys and values that you keep with a credit note. */
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
  list(query?: QueryWithDates<CreditNoteListQuery>, options?: RequestOptions): Page<CreditNote> {
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
   * Gives back money of a finalised invoice: as credit for the invoices to come, as a refund through the payment
   * provider, or against what is still owed on it.
   *
   * The amounts are in cents, and together are those of the items with their taxes: `estimate` says what there is to
   * give. It is never retried once it may have been done, since the API would give it back again.
   *
   * @throws LagoNotFoundError if no invoice has this id.
   * @throws LagoPermissionError if the license or the feature for it is missing (`feature_unavailable`).
   * @throws LagoValidationError if the amounts are more than is left, or do not add up; `fields` says which.
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
   * Updates the refund status or the metadata of a credit note; the status is for refunds that are made elsewhere.
   *
   * @throws LagoNotFoundError if no credit note has this id.
   * @throws LagoValidationError if it refunds nothing, or a field is not as it must be.
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
   * Computes what a credit note of some fees can come to, taxes and coupons included; nothing is stored, so it is
   * retried.
   *
   * The `max_` amounts, in cents, are the most that `create` takes.
   *
   * @throws LagoNotFoundError if no invoice has this id.
   * @throws LagoPermissionError if the license or the feature for it is missing (`feature_unavailable`).
   * @throws LagoValidationError if an item is more than is left of its fee.
   *
   * Operation: `estimateCreditNote`, `POST /credit_notes/estimate`.
   */
  estimate(input: CreditNoteEstimateInput, options?: RequestOptions): LagoPromise<CreditNoteEstimated> {
    return this.#core.post("/credit_notes/estimate", "estimated_credit_note", {
      body: { credit_note: input },
      resend: "safe",
      options,
    });
  }

  /**
   * Voids what is left of the credit for good; a refund stays as it is.
   *
   * A retry can end in a `LagoMethodNotAllowedError`, if the first attempt did it.
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
   * Asks for the PDF of a credit note, as `downloadPdf` does: the older name of the same operation.
   *
   * @throws LagoNotFoundError if no credit note has this id.
   *
   * Operation: `downloadCreditNote`, `POST /credit_notes/{lago_id}/download`.
   */
  download(creditNoteId: string, options?: RequestOptions): LagoPromise<CreditNoteSummary | undefined> {
    return this.#core.post("/credit_notes/{lago_id}/download", "credit_note", {
      ids: [creditNoteId],
      mayBeEmpty: true,
      resend: "safe",
      options,
    });
  }

  /**
   * Asks for the PDF of a credit note. Gives it with its `file_url`, or undefined while the PDF is being made.
   *
   * `downloadWhenReady` waits for it. Asking twice is harmless, so it is retried.
   *
   * @throws LagoNotFoundError if no finalized credit note has this id.
   *
   * Operation: `downloadCreditNotePdf`, `POST /credit_notes/{lago_id}/download_pdf`. Not in Lago's own document.
   */
  downloadPdf(creditNoteId: string, options?: RequestOptions): LagoPromise<CreditNoteSummary | undefined> {
    return this.#core.post("/credit_notes/{lago_id}/download_pdf", "credit_note", {
      ids: [creditNoteId],
      mayBeEmpty: true,
      resend: "safe",
      options,
    });
  }

  /**
   * Asks for the XML of a credit note. Gives it with its `xml_url`, or undefined while the XML is being made.
   *
   * `downloadWhenReady` waits for it. Asking twice is harmless, so it is retried.
   *
   * @throws LagoNotFoundError if no finalized credit note has this id.
   *
   * Operation: `downloadCreditNoteXml`, `POST /credit_notes/{lago_id}/download_xml`. Not in Lago's own document.
   */
  downloadXml(creditNoteId: string, options?: RequestOptions): LagoPromise<CreditNoteSummary | undefined> {
    return this.#core.post("/credit_notes/{lago_id}/download_xml", "credit_note", {
      ids: [creditNoteId],
      mayBeEmpty: true,
      resend: "safe",
      options,
    });
  }

  /**
   * Asks for the PDF or the XML of a credit note until it is made, and gives the credit note with its `file_url` or `xml_url`.
   *
   * Making it takes some seconds. `totalTimeout` of the options, in milliseconds, is for all of it.
   *
   * @throws LagoTimeoutError if it is not made in time.
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
   * Sends the email of a credit note again, to the customer or to the addresses in the input.
   *
   * It gives nothing: the email goes out in the background. It is never retried once it may have been done, since it
   * would be sent twice.
   *
   * @throws LagoNotFoundError if no finalized credit note has this id.
   * @throws LagoPermissionError if the server has no license (`feature_unavailable`).
   * @throws LagoMethodNotAllowedError if the email is turned off for the billing entity.
   * @throws LagoValidationError if an address is not valid.
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
