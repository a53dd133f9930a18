import type { Metadata, MetadataInput } from "@lagokit/types";
import type { LagoCore } from "../lago-core.ts";
import type { RequestOptions } from "../options/request-options.ts";
import type { LagoPromise } from "../response/lago-promise.ts";

/** The metadata of a credit note: your own key-value pairs. */
export class CreditNoteMetadata {
  readonly #core: LagoCore;

  constructor(core: LagoCore) {
    this.#core = core;
  }

  /**
   * Replaces the metadata of a credit note. Returns the new metadata; keys missing from the input are deleted.
   *
   * The call is idempotent, so it is retried.
   *
   * @throws LagoNotFoundError if no credit note has this ID.
   *
   * Operation: `replaceCreditNoteMetadata`, `POST /credit_notes/{lago_id}/metadata`.
   */
  replace(creditNoteId: string, input: MetadataInput, options?: RequestOptions): LagoPromise<Metadata | null> {
    return this.#core.post("/credit_notes/{lago_id}/metadata", "metadata", {
      ids: [creditNoteId],
      body: { metadata: input },
      mayBeNull: true,
      resend: "write",
      options,
    });
  }

  /**
   * Merges keys into the metadata of a credit note: adds new ones and updates existing ones. Returns all metadata;
   * other keys stay unchanged.
   *
   * The call is idempotent, so it is retried.
   *
   * @throws LagoNotFoundError if no credit note has this ID.
   *
   * Operation: `mergeCreditNoteMetadata`, `PATCH /credit_notes/{lago_id}/metadata`.
   */
  merge(creditNoteId: string, input: MetadataInput, options?: RequestOptions): LagoPromise<Metadata | null> {
    return this.#core.patch("/credit_notes/{lago_id}/metadata", "metadata", {
      ids: [creditNoteId],
      body: { metadata: input },
      mayBeNull: true,
      resend: "write",
      options,
    });
  }

  /**
   * Deletes all metadata of a credit note. Returns null.
   *
   * Returns undefined if an earlier attempt of this call succeeded but its response was lost.
   *
   * @throws LagoNotFoundError if no credit note has this ID.
   *
   * Operation: `deleteAllCreditNoteMetadata`, `DELETE /credit_notes/{lago_id}/metadata`.
   */
  deleteAll(creditNoteId: string, options?: RequestOptions): LagoPromise<Metadata | null | undefined> {
    return this.#core.delete("/credit_notes/{lago_id}/metadata", "metadata", {
      ids: [creditNoteId],
      mayBeNull: true,
      options,
    });
  }

  /**
   * Deletes one key of the metadata of a credit note. Returns the remaining metadata; a missing key is not an error.
   *
   * Returns undefined if an earlier attempt of this call succeeded but its response was lost.
   *
   * @throws LagoNotFoundError if no credit note has this ID, or the credit note has no metadata.
   *
   * Operation: `deleteCreditNoteMetadataKey`, `DELETE /credit_notes/{lago_id}/metadata/{key}`.
   */
  deleteKey(creditNoteId: string, key: string, options?: RequestOptions): LagoPromise<Metadata | null | undefined> {
    return this.#core.delete("/credit_notes/{lago_id}/metadata/{key}", "metadata", {
      ids: [creditNoteId, key],
      mayBeNull: true,
      options,
    });
  }
}
