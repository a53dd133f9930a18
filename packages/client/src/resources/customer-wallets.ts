import type { CustomerWalletCreateInput, CustomerWalletListQuery, Wallet, WalletUpdateInput } from "@lagokit/types";
import type { LagoCore } from "../lago-core.ts";
import type { LagoPromise } from "../response/lago-promise.ts";
import type { Page } from "../response/page.ts";
import type { RequestOptions } from "../options/request-options.ts";
import type { WithDates } from "../request/with-dates.ts";
import { CustomerWalletAlerts } from "./customer-wallet-alerts.ts";
import { CustomerWalletMetadata } from "./customer-wallet-metadata.ts";

/** The prepaid credits of a customer, each wallet by the code that you gave it. */
export class CustomerWallets {
  readonly #core: LagoCore;
  /** The alerts on the balance of a wallet. */
  readonly alerts: CustomerWalletAlerts;
  /** The keys and values that you keep with a wallet. */
  readonly metadata: CustomerWalletMetadata;

  constructor(core: LagoCore) {
    this.#core = core;
    this.alerts = new CustomerWalletAlerts(core);
    this.metadata = new CustomerWalletMetadata(core);
  }

  /**
   * Lists the wallets of a customer: one page when awaited, every one when iterated.
   *
   * @throws LagoNotFoundError if no customer has this external id.
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
   * Gets a wallet. Its balance is in cents, its credits are decimal strings.
   *
   * @throws LagoNotFoundError if there is no such customer, or it has no wallet with this code.
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
   * Creates a wallet for a customer, with credits if `paid_credits` or `granted_credits` say so.
   *
   * Paid credits are real money: the customer is invoiced for them. So it is never retried once it may have been done;
   * after a failure of the connection, list the wallets before another attempt. The credits arrive in the background,
   * so the balance in the answer can be without them.
   *
   * @throws LagoValidationError if a field is not as it must be; `fields` says which.
   *
   * Operation: `createCustomerWallet`, `POST /customers/{external_customer_id}/wallets`.
   */
  create(
    externalCustomerId: string,
    input: WithDates<CustomerWalletCreateInput>,
    options?: RequestOptions,
  ): LagoPromise<Wallet> {
    return this.#core.post("/customers/{external_customer_id}/wallets", "wallet", {
      ids: [externalCustomerId],
      body: { wallet: input },
      resend: "never",
      options,
    });
  }

  /**
   * Updates a wallet. A field that is left out stays as it was.
   *
   * `recurring_transaction_rules` is taken as the whole list: a rule that is not in it, by its `lago_id`, is
   * terminated, and one without a `lago_id` is a new one. `metadata` replaces what was there.
   *
   * @throws LagoNotFoundError if there is no such customer, or it has no wallet with this code.
   * @throws LagoValidationError if a field is not as it must be, or the wallet is terminated.
   *
   * Operation: `updateCustomerWallet`, `PUT /customers/{external_customer_id}/wallets/{code}`.
   */
  update(
    externalCustomerId: string,
    code: string,
    input: WithDates<WalletUpdateInput>,
    options?: RequestOptions,
  ): LagoPromise<Wallet> {
    return this.#core.put("/customers/{external_customer_id}/wallets/{code}", "wallet", {
      ids: [externalCustomerId, code],
      body: { wallet: input },
      options,
    });
  }

  /**
   * Terminates a wallet, and gives it with its new status. It stays readable, but its credits cannot be used any more.
   *
   * @throws LagoNotFoundError if there is no such customer, or it has no wallet with this code.
   *
   * Operation: `destroyCustomerWallet`, `DELETE /customers/{external_customer_id}/wallets/{code}`.
   */
  delete(externalCustomerId: string, code: string, options?: RequestOptions): LagoPromise<Wallet> {
    return this.#core.delete("/customers/{external_customer_id}/wallets/{code}", "wallet", {
      ids: [externalCustomerId, code],
      options,
    });
  }
}
