import type { Metadata, MetadataInput } from "@lagokit/types";
import type { LagoCore } from "../lago-core.ts";
import type { RequestOptions } from "../options/request-options.ts";
import type { LagoPromise } from "../response/lago-promise.ts";

/** The metadata of a wallet: your own key-value pairs. */
export class WalletMetadata {
  readonly #core: LagoCore;

  constructor(core: LagoCore) {
    this.#core = core;
  }

  /**
   * Replaces the metadata of a wallet. Returns the new metadata; keys missing from the input are deleted.
   *
   * The call is idempotent, so it is retried.
   *
   * @throws LagoNotFoundError if no wallet has this ID.
   *
   * Operation: `replaceWalletMetadata`, `POST /wallets/{lago_id}/metadata`.
   */
  replace(walletId: string, input: MetadataInput, options?: RequestOptions): LagoPromise<Metadata | null> {
    return this.#core.post("/wallets/{lago_id}/metadata", "metadata", {
      ids: [walletId],
      body: { metadata: input },
      mayBeNull: true,
      resend: "write",
      options,
    });
  }

  /**
   * Merges keys into the metadata of a wallet: adds new ones and updates existing ones. Returns all metadata; other
   * keys stay unchanged.
   *
   * The call is idempotent, so it is retried.
   *
   * @throws LagoNotFoundError if no wallet has this ID.
   *
   * Operation: `mergeWalletMetadata`, `PATCH /wallets/{lago_id}/metadata`.
   */
  merge(walletId: string, input: MetadataInput, options?: RequestOptions): LagoPromise<Metadata | null> {
    return this.#core.patch("/wallets/{lago_id}/metadata", "metadata", {
      ids: [walletId],
      body: { metadata: input },
      mayBeNull: true,
      resend: "write",
      options,
    });
  }

  /**
   * Deletes all metadata of a wallet. Returns null.
   *
   * Returns undefined if an earlier attempt of this call succeeded but its response was lost.
   *
   * @throws LagoNotFoundError if no wallet has this ID.
   *
   * Operation: `deleteAllWalletMetadata`, `DELETE /wallets/{lago_id}/metadata`.
   */
  deleteAll(walletId: string, options?: RequestOptions): LagoPromise<Metadata | null | undefined> {
    return this.#core.delete("/wallets/{lago_id}/metadata", "metadata", {
      ids: [walletId],
      mayBeNull: true,
      options,
    });
  }

  /**
   * Deletes one key of the metadata of a wallet. Returns the remaining metadata; a missing key is not an error.
   *
   * Returns undefined if an earlier attempt of this call succeeded but its response was lost.
   *
   * @throws LagoNotFoundError if no wallet has this ID, or the wallet has no metadata.
   *
   * Operation: `deleteWalletMetadataKey`, `DELETE /wallets/{lago_id}/metadata/{key}`.
   */
  deleteKey(walletId: string, key: string, options?: RequestOptions): LagoPromise<Metadata | null | undefined> {
    return this.#core.delete("/wallets/{lago_id}/metadata/{key}", "metadata", {
      ids: [walletId, key],
      mayBeNull: true,
      options,
    });
  }
}
