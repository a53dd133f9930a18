import type { Wallet, WalletCreateInput, WalletListQuery, WalletUpdateInput } from "@lagokit/types";
import type { LagoCore } from "../lago-core.ts";
import type { LagoPromise } from "../response/lago-promise.ts";
import type { Page } from "../response/page.ts";
import type { RequestOptions } from "../options/request-options.ts";
import { WalletMetadata } from "./wallet-metadata.ts";
import { WalletTransactions } from "./wallet-transactions.ts";

/**
 * Wallets: prepaid credits, each wallet identified by its `lago_id`.
 *
 * `lago.customers.wallets` has the same wallets, identified by the code that you assign, and their alerts.
 */
export class Wallets {
  readonly #core: LagoCore;
  /** The metadata of a wallet: your own key-value pairs. */
  readonly metadata: WalletMetadata;
  /** The transactions of a wallet: top-ups, grants, uses and voids of credits. */
  readonly transactions: WalletTransactions;

  constructor(core: LagoCore) {
    this.#core = core;
    this.metadata = new WalletMetadata(core);
    this.transactions = new WalletTransactions(core);
  }

  /**
   * Lists wallets, or those of the customer in the query: `await` returns one page, `for await` iterates over all
   * items.
   *
   * Includes terminated wallets. The oldest wallet is first.
   *
   * Operation: `findAllWallets`, `GET /wallets`.
   */
  list(query?: WalletListQuery, options?: RequestOptions): Page<Wallet> {
    return this.#core.list("/wallets", "wallets", { query, options });
  }

  /**
   * Gets a wallet. Its balance is in cents; its credits are decimal strings.
   *
   * @throws LagoNotFoundError if no wallet has this ID.
   *
   * Operation: `findWallet`, `GET /wallets/{lago_id}`.
   */
  get(walletId: string, options?: RequestOptions): LagoPromise<Wallet> {
    return this.#core.get("/wallets/{lago_id}", "wallet", { ids: [walletId], options });
  }

  /**
   * Creates a wallet, with credits if the input has `paid_credits` or `granted_credits`.
   *
   * Paid credits are invoiced to the customer, so the call is not retried once the request may have been processed.
   * After a connection failure, list the wallets before another attempt. The credits are added in the background, so
   * the returned balance may not include them yet.
   *
   * Give each wallet a `code`. Without one, Lago derives the code from the name, and adds the Unix time in seconds if
   * that code exists. Two wallets created in the same second can get the same code.
   *
   * @throws LagoValidationError if a field is invalid, or the code already exists; see `fields`.
   *
   * Operation: `createWallet`, `POST /wallets`.
   */
  create(input: WalletCreateInput, options?: RequestOptions): LagoPromise<Wallet> {
    return this.#core.post("/wallets", "wallet", { body: { wallet: input }, resend: "never", options });
  }

  /**
   * Updates a wallet. Fields left out of the input keep their values.
   *
   * `recurring_transaction_rules` replaces the whole list. A rule whose `lago_id` is missing from the list is
   * terminated. A rule without a `lago_id` is created: an input with such a rule is not retried after a lost response,
   * since a retry could create the rule twice. `metadata` replaces all metadata.
   *
   * @throws LagoNotFoundError if no wallet has this ID.
   * @throws LagoValidationError if a field is invalid, or the wallet is terminated.
   *
   * Operation: `updateWallet`, `PUT /wallets/{lago_id}`.
   */
  update(walletId: string, input: WalletUpdateInput, options?: RequestOptions): LagoPromise<Wallet> {
    return this.#core.put("/wallets/{lago_id}", "wallet", {
      ids: [walletId],
      body: { wallet: input },
      options,
    });
  }

  /**
   * Terminates a wallet. Returns the wallet with its new status; it can still be read, but its credits can no longer be
   * used.
   *
   * Returns undefined if an earlier attempt of this call succeeded but its response was lost. You can delete items
   * while you iterate over `list()`.
   *
   * Other clients call it `wallets.terminate` or `wallets.destroy`.
   *
   * @throws LagoNotFoundError if no wallet has this ID.
   *
   * Operation: `destroyWallet`, `DELETE /wallets/{lago_id}`.
   */
  delete(walletId: string, options?: RequestOptions): LagoPromise<Wallet | undefined> {
    return this.#core.delete("/wallets/{lago_id}", "wallet", { ids: [walletId], options });
  }
}
