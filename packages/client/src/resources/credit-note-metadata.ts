import type { Metadata, MetadataInput } from "@lagokit/types";
import type { Http } from "../core/http.ts";
import type { RequestOptions } from "../core/request-options.ts";

/** The keys and values that you keep with a credit note. */
export class CreditNoteMetadata {
  readonly #http: Http;

  constructor(http: Http) {
    this.#http = http;
  }

  /**
   * Replaces the metadata of a credit note, and gives what it is now; keys that are not in the input are gone.
   *
   * Doing it twice is the same as once, so it is retried.
   *
   * @throws LagoNotFoundError if no credit note has this id.
   *
   * Operation: `replaceCreditNoteMetadata`, `POST /credit_notes/{lago_id}/metadata`.
   */
  replace(creditNoteId: string, input: MetadataInput, options?: RequestOptions): Promise<Metadata | null> {
    return this.#http.post("/credit_notes/{lago_id}/metadata", "metadata", {
      ids: [creditNoteId],
      body: { metadata: input },
      mayBeNull: true,
      resend: "safe",
      options,
    });
  }

  /**
   * Adds keys to the metadata of a credit note, or gives them another value; all others stay. Gives all of it.
   *
   * Doing it twice is the same as once, so it is retried.
   *
   * @throws LagoNotFoundError if no credit note has this id.
   *
   * Operation: `mergeCreditNoteMetadata`, `PATCH /credit_notes/{lago_id}/metadata`.
   */
  merge(creditNoteId: string, input: MetadataInput, options?: RequestOptions): Promise<Metadata | null> {
    return this.#http.patch("/credit_notes/{lago_id}/metadata", "metadata", {
      ids: [creditNoteId],
      body: { metadata: input },
      mayBeNull: true,
      resend: "safe",
      options,
    });
  }

  /**
   * Deletes all metadata of a credit note, and gives what is left of it: null.
   *
   * @throws LagoNotFoundError if no credit note has this id.
   *
   * Operation: `deleteAllCreditNoteMetadata`, `DELETE /credit_notes/{lago_id}/metadata`.
   */
  deleteAll(creditNoteId: string, options?: RequestOptions): Promise<Metadata | null> {
    return this.#http.delete("/credit_notes/{lago_id}/metadata", "metadata", {
      ids: [creditNoteId],
      mayBeNull: true,
      options,
    });
  }

  /**
   * Deletes one key of the metadata of a credit note, and gives what is left. A key that is not there is no error.
   *
   * @throws LagoNotFoundError if no credit note has this id, or the credit note has no metadata at all.
   *
   * Operation: `deleteCreditNoteMetadataKey`, `DELETE /credit_notes/{lago_id}/metadata/{key}`.
   */
  deleteKey(creditNoteId: string, key: string, options?: RequestOptions): Promise<Metadata | null> {
    return this.#http.delete("/credit_notes/{lago_id}/metadata/{key}", "metadata", {
      ids: [creditNoteId, key],
      mayBeNull: true,
      options,
    });
  }
}
