import type { Metadata, MetadataInput } from "@lagokit/types";
import type { LagoCore } from "../lago-core.ts";
import type { RequestOptions } from "../options/request-options.ts";
import type { LagoPromise } from "../response/lago-promise.ts";

/** The metadata of a customer's wallet: your own key-value pairs. */
export class CustomerWalletMetadata {
  readonly #core: LagoCore;

  constructor(core: LagoCore) {
    this.#core = core;
  }

  /**
   * Replaces the metadata of a wallet. Returns the new metadata; keys missing from the input are deleted.
   *
   * The call is idempotent, so it is retried.
   *
   * @throws LagoNotFoundError if the customer or the wallet does not exist.
   *
   * Operation: `replaceCustomerWalletMetadata`,
   * `POST /customers/{external_customer_id}/wallets/{wallet_code}/metadata`.
   */
  replace(
    externalCustomerId: string,
    walletCode: string,
    input: MetadataInput,
    options?: RequestOptions,
  ): LagoPromise<Metadata | null> {
    return this.#core.post("/customers/{external_customer_id}/wallets/{wallet_code}/metadata", "metadata", {
      ids: [externalCustomerId, walletCode],
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
   * @throws LagoNotFoundError if the customer or the wallet does not exist.
   *
   * Operation: `mergeCustomerWalletMetadata`,
   * `PATCH /customers/{external_customer_id}/wallets/{wallet_code}/metadata`.
   */
  merge(
    externalCustomerId: string,
    walletCode: string,
    input: MetadataInput,
    options?: RequestOptions,
  ): LagoPromise<Metadata | null> {
    return this.#core.patch("/customers/{external_customer_id}/wallets/{wallet_code}/metadata", "metadata", {
      ids: [externalCustomerId, walletCode],
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
   * @throws LagoNotFoundError if the customer or the wallet does not exist.
   *
   * Operation: `deleteAllCustomerWalletMetadata`,
   * `DELETE /customers/{external_customer_id}/wallets/{wallet_code}/metadata`.
   */
  deleteAll(
    externalCustomerId: string,
    walletCode: string,
    options?: RequestOptions,
  ): LagoPromise<Metadata | null | undefined> {
    return this.#core.delete("/customers/{external_customer_id}/wallets/{wallet_code}/metadata", "metadata", {
      ids: [externalCustomerId, walletCode],
      mayBeNull: true,
      options,
    });
  }

  /**
   * Deletes one key of the metadata of a wallet. Returns the remaining metadata; a missing key is not an error.
   *
   * Returns undefined if an earlier attempt of this call succeeded but its response was lost.
   *
   * @throws LagoNotFoundError if the customer or the wallet does not exist, or the wallet has no metadata.
   *
   * Operation: `deleteCustomerWalletMetadataKey`,
   * `DELETE /customers/{external_customer_id}/wallets/{wallet_code}/metadata/{key}`.
   */
  deleteKey(
    externalCustomerId: string,
    walletCode: string,
    key: string,
    options?: RequestOptions,
  ): LagoPromise<Metadata | null | undefined> {
    return this.#core.delete("/customers/{external_customer_id}/wallets/{wallet_code}/metadata/{key}", "metadata", {
      ids: [externalCustomerId, walletCode, key],
      mayBeNull: true,
      options,
    });
  }
}
