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

/** What happened to the credits of wallets: top-ups, grants, uses and voids. */
export class WalletTransactions {
  readonly #core: LagoCore;

  constructor(core: LagoCore) {
    this.#core = core;
  }

  /**
   * Lists the transactions of a wallet: one page when awaited, every one when iterated.
   *
   * @throws LagoNotFoundError if no wallet has this id.
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
   * Gets a transaction, by its own id. Its amounts and credits are decimal strings.
   *
   * @throws LagoNotFoundError if no transaction has this id.
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
   * Tops up a wallet, grants credits or voids some, and gives one transaction for each kind that the input asks for.
   *
   * Credits are decimal strings. Granted and voided ones count at once. Paid ones are real money: they are `pending`
   * until the invoice for them, which is made in the background, is paid.
   *
   * It is never retried once it may have been done, since the API would do it again. When it fails with a
   * `LagoConnectionError` or a `LagoTimeoutError`, list the transactions before another attempt.
   *
   * @throws LagoValidationError if a field is not as it must be, there is no such wallet, or it is terminated.
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
   * Makes a link to the page of the payment provider where a top-up can be paid.
   *
   * Only for paid credits that are still pending and have an invoice. Each call makes another link, so it is not
   * retried.
   *
   * @throws LagoNotFoundError if no transaction has this id.
   * @throws LagoValidationError if it is no purchase, is settled already, or has no invoice yet.
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
   * Lists where the credits of an inbound transaction went: one page when awaited, every one when iterated.
   *
   * @throws LagoNotFoundError if no transaction has this id.
   * @throws LagoValidationError if it is an outbound one, or its wallet keeps no such record.
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
   * Lists where the credits of an outbound transaction came from: one page when awaited, every one when iterated.
   *
   * @throws LagoNotFoundError if no transaction has this id.
   * @throws LagoValidationError if it is an inbound one, or its wallet keeps no such record.
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
