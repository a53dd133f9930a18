import type { Wallet, WalletCreateInput, WalletListQuery, WalletUpdateInput } from "@lagokit/types";
import type { LagoCore } from "../lago-core.ts";
import type { LagoPromise } from "../response/lago-promise.ts";
import type { Page } from "../response/page.ts";
import type { RequestOptions } from "../options/request-options.ts";
import type { WithDates } from "../request/with-dates.ts";
import { WalletMetadata } from "./wallet-metadata.ts";
import { WalletTransactions } from "./wallet-transactions.ts";

/**
 * Prepaid credits, each wallet by its `lago_id`.
 *
 * `lago.customers.wallets` has the same wallets by the code that you gave them, and their alerts.
 */
export class Wallets {
  readonly #core: LagoCore;
  /** The keys and values that you keep with a wallet. */
  readonly metadata: WalletMetadata;
  /** Top-ups, grants and uses of credits. */
  readonly transactions: WalletTransactions;

  constructor(core: LagoCore) {
    this.#core = core;
    this.metadata = new WalletMetadata(core);
    this.transactions = new WalletTransactions(core);
  }

  /**
   * Lists wallets, of one customer if the query names one: one page when awaited, every one when iterated.
   *
   * Operation: `findAllWallets`, `GET /wallets`.
   */
  list(query?: WalletListQuery, options?: RequestOptions): Page<Wallet> {
    return this.#core.list("/wallets", "wallets", { query, options });
  }

  /**
   * Gets a wallet. Its balance is in cents, its credits are decimal strings.
   *
   * @throws LagoNotFoundError if no wallet has this id.
   *
   * Operation: `findWallet`, `GET /wallets/{lago_id}`.
   */
  get(walletId: string, options?: RequestOptions): LagoPromise<Wallet> {
    return this.#core.get("/wallets/{lago_id}", "wallet", { ids: [walletId], options });
  }

  /**
   * Creates a wallet, with credits if `paid_credits` or `granted_credits` say so.
   *
   * Paid credits are real money: the customer is invoiced for them. So it is never retried once it may have been done;
   * after a failure of the connection, list the wallets before another attempt. The credits arrive in the background,
   * so the balance in the answer can be without them.
   *
   * @throws LagoValidationError if a field is not as it must be; `fields` says which.
   *
   * Operation: `createWallet`, `POST /wallets`.
   */
  create(input: WithDates<WalletCreateInput>, options?: RequestOptions): LagoPromise<Wallet> {
    return this.#core.post("/wallets", "wallet", { body: { wallet: input }, resend: "never", options });
  }

  /**
   * Updates a wallet. A field that is left out stays as it was.
   *
   * `recurring_transaction_rules` is taken as the whole list: a rule that is not in it, by its `lago_id`, is
   * terminated, and one without a `lago_id` is a new one. `metadata` replaces what was there.
   *
   * @throws LagoNotFoundError if no wallet has this id.
   * @throws LagoValidationError if a field is not as it must be, or the wallet is terminated.
   *
   * Operation: `updateWallet`, `PUT /wallets/{lago_id}`.
   */
  update(walletId: string, input: WithDates<WalletUpdateInput>, options?: RequestOptions): LagoPromise<Wallet> {
    return this.#core.put("/wallets/{lago_id}", "wallet", {
      ids: [walletId],
      body: { wallet: input },
      options,
    });
  }

  /**
   * Terminates a wallet, and gives it with its new status. It stays readable, but its credits cannot be used any more.
   *
   * @throws LagoNotFoundError if no wallet has this id.
   *
   * Operation: `destroyWallet`, `DELETE /wallets/{lago_id}`.
   */
  delete(walletId: string, options?: RequestOptions): LagoPromise<Wallet> {
    return this.#core.delete("/wallets/{lago_id}", "wallet", { ids: [walletId], options });
  }
}
