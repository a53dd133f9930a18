import type { Metadata, MetadataInput } from "@lagokit/types";
import type { LagoCore } from "../lago-core.ts";
import type { RequestOptions } from "../options/request-options.ts";
import type { LagoPromise } from "../response/lago-promise.ts";

/** The keys and values that you keep with a wallet. */
export class WalletMetadata {
  readonly #core: LagoCore;

  constructor(core: LagoCore) {
    this.#core = core;
  }

  /**
   * Replaces the metadata of a wallet, and gives what it is now; keys that are not in the input are gone.
   *
   * Doing it twice is the same as once, so it is retried.
   *
   * @throws LagoNotFoundError if no wallet has this id.
   *
   * Operation: `replaceWalletMetadata`, `POST /wallets/{lago_id}/metadata`.
   */
  replace(walletId: string, input: MetadataInput, options?: RequestOptions): LagoPromise<Metadata | null> {
    return this.#core.post("/wallets/{lago_id}/metadata", "metadata", {
      ids: [walletId],
      body: { metadata: input },
      mayBeNull: true,
      resend: "safe",
      options,
    });
  }

  /**
   * Adds keys to the metadata of a wallet, or gives them another value; all others stay. Gives all of it.
   *
   * Doing it twice is the same as once, so it is retried.
   *
   * @throws LagoNotFoundError if no wallet has this id.
   *
   * Operation: `mergeWalletMetadata`, `PATCH /wallets/{lago_id}/metadata`.
   */
  merge(walletId: string, input: MetadataInput, options?: RequestOptions): LagoPromise<Metadata | null> {
    return this.#core.patch("/wallets/{lago_id}/metadata", "metadata", {
      ids: [walletId],
      body: { metadata: input },
      mayBeNull: true,
      resend: "safe",
      options,
    });
  }

  /**
   * Deletes all metadata of a wallet, and gives what is left of it: null.
   *
   * @throws LagoNotFoundError if no wallet has this id.
   *
   * Operation: `deleteAllWalletMetadata`, `DELETE /wallets/{lago_id}/metadata`.
   */
  deleteAll(walletId: string, options?: RequestOptions): LagoPromise<Metadata | null> {
    return this.#core.delete("/wallets/{lago_id}/metadata", "metadata", {
      ids: [walletId],
      mayBeNull: true,
      options,
    });
  }

  /**
   * Deletes one key of the metadata of a wallet, and gives what is left. A key that is not there is no error.
   *
   * @throws LagoNotFoundError if no wallet has this id, or the wallet has no metadata at all.
   *
   * Operation: `deleteWalletMetadataKey`, `DELETE /wallets/{lago_id}/metadata/{key}`.
   */
  deleteKey(walletId: string, key: string, options?: RequestOptions): LagoPromise<Metadata | null> {
    return this.#core.delete("/wallets/{lago_id}/metadata/{key}", "metadata", {
      ids: [walletId, key],
      mayBeNull: true,
      options,
    });
  }
}
