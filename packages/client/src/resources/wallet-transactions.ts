import type {
  WalletTransaction,
  WalletTransactionConsumption,
  WalletTransactionConsumptionListQuery,
  WalletTransactionCreateInput,
  WalletTransactionFunding,
  WalletTransactionFundingListQuery,
  WalletTransactionListQuery,
  WalletTransactionPaymentUrl,
} from "@lagokit/types";
import type { LagoCore } from "../lago-core.ts";
import type { LagoPromise } from "../response/lago-promise.ts";
import type { Page } from "../response/page.ts";
import type { RequestOptions } from "../options/request-options.ts";

/** Wallet transactions: the top-ups, grants, uses and voids of credits. */
export class WalletTransactions {
  readonly #core: LagoCore;

  constructor(core: LagoCore) {
    this.#core = core;
  }

  /**
   * Lists the transactions of a wallet: `await` returns one page, `for await` iterates over all items.
   *
   * Other clients call it `walletTransactions.list`.
   *
   * @throws LagoNotFoundError if no wallet has this ID.
   *
   * Operation: `findAllWalletTransactions`, `GET /wallets/{lago_id}/wallet_transactions`.
   */
  list(walletId: string, query?: WalletTransactionListQuery, options?: RequestOptions): Page<WalletTransaction> {
    return this.#core.list("/wallets/{lago_id}/wallet_transactions", "wallet_transactions", {
      ids: [walletId],
      query,
      options,
    });
  }

  /**
   * Gets a wallet transaction by its own ID. Its amounts and credits are decimal strings.
   *
   * Other clients call it `walletTransactions.get`.
   *
   * @throws LagoNotFoundError if no wallet transaction has this ID.
   *
   * Operation: `findWalletTransaction`, `GET /wallet_transactions/{lago_id}`.
   */
  get(transactionId: string, options?: RequestOptions): LagoPromise<WalletTransaction> {
    return this.#core.get("/wallet_transactions/{lago_id}", "wallet_transaction", {
      ids: [transactionId],
      options,
    });
  }

  /**
   * Creates wallet transactions: tops up a wallet, grants credits or voids some. Returns one transaction for each kind
   * of credits in the input.
   *
   * Credits are decimal strings. Granted and voided credits take effect immediately. Paid credits are `pending` until
   * their invoice, which is created in the background, is paid.
   *
   * The call is not retried once the request may have been processed, since the API would create the transactions
   * again. After a `LagoConnectionError` or a `LagoTimeoutError`, list the transactions before another attempt.
   *
   * Other clients call it `wallets.topUp`, `walletTransactions.create` or `creditGrants.create`.
   *
   * @throws LagoValidationError if a field is invalid, or the wallet does not exist or is terminated.
   *
   * @example
   * await lago.wallets.transactions.create({ wallet_id: wallet.lago_id, paid_credits: "100.0" });
   *
   * Operation: `createWalletTransaction`, `POST /wallet_transactions`.
   */
  create(input: WalletTransactionCreateInput, options?: RequestOptions): LagoPromise<WalletTransaction[]> {
    return this.#core.post("/wallet_transactions", "wallet_transactions", {
      body: { wallet_transaction: input },
      resend: "never",
      options,
    });
  }

  /**
   * Creates a payment link for a top-up: a page of the payment provider.
   *
   * Works only for paid credits that are still pending and have an invoice. Lago 1.50 and later can return the same
   * link until it expires. The call is not retried once the request may have been processed.
   *
   * Other clients call it `walletTransactions.paymentUrl`.
   *
   * @throws LagoNotFoundError if no wallet transaction has this ID.
   * @throws LagoValidationError if the transaction is not a purchase, is already settled, or has no invoice yet.
   *
   * Operation: `walletTransactionPaymentUrl`, `POST /wallet_transactions/{lago_id}/payment_url`.
   */
  paymentUrl(transactionId: string, options?: RequestOptions): LagoPromise<WalletTransactionPaymentUrl> {
    return this.#core.post("/wallet_transactions/{lago_id}/payment_url", "wallet_transaction_payment_details", {
      ids: [transactionId],
      options,
    });
  }

  /**
   * Lists the consumptions of an inbound transaction, which are the uses of its credits: `await` returns one page,
   * `for await` iterates over all items.
   *
   * @throws LagoNotFoundError if no wallet transaction has this ID.
   * @throws LagoValidationError if the transaction is outbound, or its wallet does not record them.
   *
   * Operation: `findAllWalletTransactionConsumptions`, `GET /wallet_transactions/{lago_id}/consumptions`.
   */
  consumptions(
    transactionId: string,
    query?: WalletTransactionConsumptionListQuery,
    options?: RequestOptions,
  ): Page<WalletTransactionConsumption> {
    return this.#core.list("/wallet_transactions/{lago_id}/consumptions", "wallet_transaction_consumptions", {
      ids: [transactionId],
      query,
      options,
    });
  }

  /**
   * Lists the fundings of an outbound transaction, which are the sources of its credits: `await` returns one page,
   * `for await` iterates over all items.
   *
   * @throws LagoNotFoundError if no wallet transaction has this ID.
   * @throws LagoValidationError if the transaction is inbound, or its wallet does not record them.
   *
   * Operation: `findAllWalletTransactionFundings`, `GET /wallet_transactions/{lago_id}/fundings`.
   */
  fundings(
    transactionId: string,
    query?: WalletTransactionFundingListQuery,
    options?: RequestOptions,
  ): Page<WalletTransactionFunding> {
    return this.#core.list("/wallet_transactions/{lago_id}/fundings", "wallet_transaction_fundings", {
      ids: [transactionId],
      query,
      options,
    });
  }
}
