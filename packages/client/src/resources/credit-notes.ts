import type {
  CreditNote,
  CreditNoteCreateInput,
  CreditNoteEstimated,
  CreditNoteEstimateInput,
  CreditNoteExtended,
  CreditNoteListQuery,
  CreditNoteUpdateInput,
} from "@lagokit/types";
import type { Http } from "../core/http.ts";
import type { Page } from "../core/page.ts";
import type { RequestOptions } from "../core/request-options.ts";
import type { WithDates } from "../core/with-dates.ts";
import { CreditNoteMetadata } from "./credit-note-metadata.ts";

/** What is given back on an invoice, as credit or as a refund. Amounts are in cents, as integers. */
export class CreditNotes {
  readonly #http: Http;
  /** The keys and values that you keep with a credit note. */
  readonly metadata: CreditNoteMetadata;

  constructor(http: Http) {
    this.#http = http;
    this.metadata = new CreditNoteMetadata(http);
  }

  /**
   * Lists credit notes, newest first: one page when awaited, every one when iterated.
   *
   * Operation: `findAllCreditNotes`, `GET /credit_notes`.
   */
  list(query?: WithDates<CreditNoteListQuery>, options?: RequestOptions): Page<CreditNote> {
    return this.#http.list("/credit_notes", "credit_notes", { query, options });
  }

  /**
   * Gets a credit note with its customer.
   *
   * @throws LagoNotFoundError if no credit note has this id.
   *
   * Operation: `findCreditNote`, `GET /credit_notes/{lago_id}`.
   */
  get(creditNoteId: string, options?: RequestOptions): Promise<CreditNoteExtended> {
    return this.#http.get("/credit_notes/{lago_id}", "credit_note", {
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
   * @throws LagoValidationError if the amounts are more than is left, or do not add up; `fields` says which.
   *
   * Operation: `createCreditNote`, `POST /credit_notes`.
   */
  create(input: CreditNoteCreateInput, options?: RequestOptions): Promise<CreditNoteExtended> {
    return this.#http.post("/credit_notes", "credit_note", {
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
  update(creditNoteId: string, input: CreditNoteUpdateInput, options?: RequestOptions): Promise<CreditNoteExtended> {
    return this.#http.put("/credit_notes/{lago_id}", "credit_note", {
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
   * @throws LagoValidationError if an item is more than is left of its fee.
   *
   * Operation: `estimateCreditNote`, `POST /credit_notes/estimate`.
   */
  estimate(input: CreditNoteEstimateInput, options?: RequestOptions): Promise<CreditNoteEstimated> {
    return this.#http.post("/credit_notes/estimate", "estimated_credit_note", {
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
  void(creditNoteId: string, options?: RequestOptions): Promise<CreditNoteExtended> {
    return this.#http.put("/credit_notes/{lago_id}/void", "credit_note", {
      ids: [creditNoteId],
      options,
    });
  }

  /**
   * Asks for the PDF of a credit note. Gives the credit note with its `file_url`, or undefined while the PDF is being
   * made.
   *
   * Making it takes some seconds: call again, or wait for the webhook `credit_note.generated`. Asking twice is harmless,
   * so it is retried.
   *
   * @throws LagoNotFoundError if no credit note has this id.
   *
   * Operation: `downloadCreditNote`, `POST /credit_notes/{lago_id}/download`.
   */
  download(creditNoteId: string, options?: RequestOptions): Promise<CreditNote | undefined> {
    return this.#http.post("/credit_notes/{lago_id}/download", "credit_note", {
      ids: [creditNoteId],
      mayBeEmpty: true,
      resend: "safe",
      options,
    });
  }
}
