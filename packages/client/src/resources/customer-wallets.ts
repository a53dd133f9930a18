import type { CustomerWalletCreateInput, CustomerWalletListQuery, Wallet, WalletUpdateInput } from "@lagokit/types";
import type { LagoCore } from "../lago-core.ts";
import type { LagoPromise } from "../response/lago-promise.ts";
import type { Page } from "../response/page.ts";
import type { RequestOptions } from "../options/request-options.ts";
import { CustomerWalletAlerts } from "./customer-wallet-alerts.ts";
import { CustomerWalletMetadata } from "./customer-wallet-metadata.ts";

/** The wallets of a customer: prepaid credits, each wallet identified by the code that you assign. */
export class CustomerWallets {
  readonly #core: LagoCore;
  /** The alerts on the balance of a wallet. */
  readonly alerts: CustomerWalletAlerts;
  /** The metadata of a wallet: your own key-value pairs. */
  readonly metadata: CustomerWalletMetadata;

  constructor(core: LagoCore) {
    this.#core = core;
    this.alerts = new CustomerWalletAlerts(core);
    this.metadata = new CustomerWalletMetadata(core);
  }

  /**
   * Lists the wallets of a customer: `await` returns one page, `for await` iterates over all items.
   *
   * Includes terminated wallets. The oldest wallet is first.
   *
   * @throws LagoNotFoundError if no customer has this external ID.
   *
   * Operation: `findAllCustomerWallets`, `GET /customers/{external_customer_id}/wallets`.
   */
  list(externalCustomerId: string, query?: CustomerWalletListQuery, options?: RequestOptions): Page<Wallet> {
    return this.#core.list("/customers/{external_customer_id}/wallets", "wallets", {
      ids: [externalCustomerId],
      query,
      options,
    });
  }

  /**
   * Gets a wallet. Its balance is in cents; its credits are decimal strings.
   *
   * @throws LagoNotFoundError if the customer or the wallet does not exist.
   *
   * Operation: `findCustomerWallet`, `GET /customers/{external_customer_id}/wallets/{code}`.
   */
  get(externalCustomerId: string, code: string, options?: RequestOptions): LagoPromise<Wallet> {
    return this.#core.get("/customers/{external_customer_id}/wallets/{code}", "wallet", {
      ids: [externalCustomerId, code],
      options,
    });
  }

  /**
   * Creates a wallet for a customer, with credits if the input has `paid_credits` or `granted_credits`.
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
   * Operation: `createCustomerWallet`, `POST /customers/{external_customer_id}/wallets`.
   */
  create(externalCustomerId: string, input: CustomerWalletCreateInput, options?: RequestOptions): LagoPromise<Wallet> {
    return this.#core.post("/customers/{external_customer_id}/wallets", "wallet", {
      ids: [externalCustomerId],
      body: { wallet: input },
      resend: "never",
      options,
    });
  }

  /**
   * Updates a wallet. Fields left out of the input keep their values.
   *
   * `recurring_transaction_rules` replaces the whole list. A rule whose `lago_id` is missing from the list is
   * terminated. A rule without a `lago_id` is created: an input with such a rule is not retried after a lost response,
   * since a retry could create the rule twice. `metadata` replaces all metadata.
   *
   * @throws LagoNotFoundError if the customer or the wallet does not exist.
   * @throws LagoValidationError if a field is invalid, or the wallet is terminated.
   *
   * Operation: `updateCustomerWallet`, `PUT /customers/{external_customer_id}/wallets/{code}`.
   */
  update(
    externalCustomerId: string,
    code: string,
    input: WalletUpdateInput,
    options?: RequestOptions,
  ): LagoPromise<Wallet> {
    return this.#core.put("/customers/{external_customer_id}/wallets/{code}", "wallet", {
      ids: [externalCustomerId, code],
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
   * Other clients call it `customers.wallets.terminate`.
   *
   * @throws LagoNotFoundError if the customer or the wallet does not exist.
   *
   * Operation: `destroyCustomerWallet`, `DELETE /customers/{external_customer_id}/wallets/{code}`.
   */
  delete(externalCustomerId: string, code: string, options?: RequestOptions): LagoPromise<Wallet | undefined> {
    return this.#core.delete("/customers/{external_customer_id}/wallets/{code}", "wallet", {
      ids: [externalCustomerId, code],
      options,
    });
  }
}
