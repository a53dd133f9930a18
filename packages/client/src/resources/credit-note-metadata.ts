import type { Metadata, MetadataInput } from "@lagokit/types";
import type { LagoCore } from "../lago-core.ts";
import type { RequestOptions } from "../options/request-options.ts";
import type { LagoPromise } from "../response/lago-promise.ts";

/** The keys and values that you keep with a credit note. */
export class CreditNoteMetadata {
  readonly #core: LagoCore;

  constructor(core: LagoCore) {
    this.#core = core;
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
  replace(creditNoteId: string, input: MetadataInput, options?: RequestOptions): LagoPromise<Metadata | null> {
    return this.#core.post("/credit_notes/{lago_id}/metadata", "metadata", {
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
  merge(creditNoteId: string, input: MetadataInput, options?: RequestOptions): LagoPromise<Metadata | null> {
    return this.#core.patch("/credit_notes/{lago_id}/metadata", "metadata", {
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
  deleteAll(creditNoteId: string, options?: RequestOptions): LagoPromise<Metadata | null> {
    return this.#core.delete("/credit_notes/{lago_id}/metadata", "metadata", {
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
  deleteKey(creditNoteId: string, key: string, options?: RequestOptions): LagoPromise<Metadata | null> {
    return this.#core.delete("/credit_notes/{lago_id}/metadata/{key}", "metadata", {
      ids: [creditNoteId, key],
      mayBeNull: true,
      options,
    });
  }
}
