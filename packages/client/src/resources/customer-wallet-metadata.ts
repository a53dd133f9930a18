import type { Metadata, MetadataInput } from "@lagokit/types";
import type { LagoCore } from "../lago-core.ts";
import type { RequestOptions } from "../options/request-options.ts";
import type { LagoPromise } from "../response/lago-promise.ts";

/** The keys and values that you keep with a customer's wallet. */
export class CustomerWalletMetadata {
  readonly #core: LagoCore;

  constructor(core: LagoCore) {
    this.#core = core;
  }

  /**
   * Replaces the metadata of a wallet, and gives what it is now; keys that are not in the input are gone.
   *
   * Doing it twice is the same as once, so it is retried.
   *
   * @throws LagoNotFoundError if there is no such customer, or it has no such wallet.
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
      resend: "safe",
      options,
    });
  }

  /**
   * Adds keys to the metadata of a wallet, or gives them another value; all others stay. Gives all of it.
   *
   * Doing it twice is the same as once, so it is retried.
   *
   * @throws LagoNotFoundError if there is no such customer, or it has no such wallet.
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
      resend: "safe",
      options,
    });
  }

  /**
   * Deletes all metadata of a wallet, and gives what is left of it: null.
   *
   * @throws LagoNotFoundError if there is no such customer, or it has no such wallet.
   *
   * Operation: `deleteAllCustomerWalletMetadata`,
   * `DELETE /customers/{external_customer_id}/wallets/{wallet_code}/metadata`.
   */
  deleteAll(externalCustomerId: string, walletCode: string, options?: RequestOptions): LagoPromise<Metadata | null> {
    return this.#core.delete("/customers/{external_customer_id}/wallets/{wallet_code}/metadata", "metadata", {
      ids: [externalCustomerId, walletCode],
      mayBeNull: true,
      options,
    });
  }

  /**
   * Deletes one key of the metadata of a wallet, and gives what is left. A key that is not there is no error.
   *
   * @throws LagoNotFoundError if there is no such customer or wallet, or the wallet has no metadata at all.
   *
   * Operation: `deleteCustomerWalletMetadataKey`,
   * `DELETE /customers/{external_customer_id}/wallets/{wallet_code}/metadata/{key}`.
   */
  deleteKey(
    externalCustomerId: string,
    walletCode: string,
    key: string,
    options?: RequestOptions,
  ): LagoPromise<Metadata | null> {
    return this.#core.delete("/customers/{external_customer_id}/wallets/{wallet_code}/metadata/{key}", "metadata", {
      ids: [externalCustomerId, walletCode, key],
      mayBeNull: true,
      options,
    });
  }
}
