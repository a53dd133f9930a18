import type {
  CustomerWalletAlertListQuery,
  WalletAlert,
  WalletAlertBatchCreateInput,
  WalletAlertCreateInput,
  WalletAlertUpdateInput,
} from "@lagokit/types";
import type { LagoCore } from "../lago-core.ts";
import type { LagoPromise } from "../response/lago-promise.ts";
import type { Page } from "../response/page.ts";
import type { RequestOptions } from "../options/request-options.ts";

/** The alerts on the balance of a customer's wallet; each reaches you as a webhook. */
export class CustomerWalletAlerts {
  readonly #core: LagoCore;

  constructor(core: LagoCore) {
    this.#core = core;
  }

  /**
   * Lists the alerts of a wallet: one page when awaited, every one when iterated.
   *
   * @throws LagoNotFoundError if there is no such customer, or it has no such wallet.
   *
   * Operation: `getCustomerWalletAlerts`, `GET /customers/{external_customer_id}/wallets/{wallet_code}/alerts`.
   */
  list(
    externalCustomerId: string,
    walletCode: string,
    query?: CustomerWalletAlertListQuery,
    options?: RequestOptions,
  ): Page<WalletAlert> {
    return this.#core.list("/customers/{external_customer_id}/wallets/{wallet_code}/alerts", "alerts", {
      ids: [externalCustomerId, walletCode],
      query,
      options,
    });
  }

  /**
   * Gets an alert of a wallet, with its thresholds.
   *
   * @throws LagoNotFoundError if there is no such customer, wallet or alert.
   *
   * Operation: `getCustomerWalletAlert`, `GET /customers/{external_customer_id}/wallets/{wallet_code}/alerts/{code}`.
   */
  get(
    externalCustomerId: string,
    walletCode: string,
    code: string,
    options?: RequestOptions,
  ): LagoPromise<WalletAlert> {
    return this.#core.get("/customers/{external_customer_id}/wallets/{wallet_code}/alerts/{code}", "alert", {
      ids: [externalCustomerId, walletCode, code],
      options,
    });
  }

  /**
   * Creates one alert on a wallet. Thresholds are cents or credits, as the alert's type says.
   *
   * @throws LagoNotFoundError if there is no such customer, or it has no such wallet.
   * @throws LagoValidationError if a field is not as it must be; `fields` says which.
   *
   * Operation: `createCustomerWalletAlert`, `POST /customers/{external_customer_id}/wallets/{wallet_code}/alerts`.
   */
  create(
    externalCustomerId: string,
    walletCode: string,
    input: WalletAlertCreateInput,
    options?: RequestOptions,
  ): LagoPromise<WalletAlert> {
    return this.#core.post("/customers/{external_customer_id}/wallets/{wallet_code}/alerts", "alert", {
      ids: [externalCustomerId, walletCode],
      body: { alert: input },
      options,
    });
  }

  /**
   * Creates several alerts on a wallet in one request: all of them, or none if one is wrong.
   *
   * @throws LagoNotFoundError if there is no such customer, or it has no such wallet.
   * @throws LagoValidationError if one of them is not as it must be; `details` is keyed by its index.
   *
   * Operation: `createCustomerWalletAlert`, `POST /customers/{external_customer_id}/wallets/{wallet_code}/alerts`.
   */
  createAll(
    externalCustomerId: string,
    walletCode: string,
    inputs: WalletAlertBatchCreateInput,
    options?: RequestOptions,
  ): LagoPromise<WalletAlert[]> {
    return this.#core.post("/customers/{external_customer_id}/wallets/{wallet_code}/alerts", "alerts", {
      ids: [externalCustomerId, walletCode],
      body: { alerts: inputs },
      options,
    });
  }

  /**
   * Updates an alert. A field that is left out stays as it was; `thresholds` replace all that there were.
   *
   * @throws LagoNotFoundError if there is no such customer, wallet or alert.
   * @throws LagoValidationError if a field is not as it must be; `fields` says which.
   *
   * Operation: `updateCustomerWalletAlert`,
   * `PUT /customers/{external_customer_id}/wallets/{wallet_code}/alerts/{code}`.
   */
  update(
    externalCustomerId: string,
    walletCode: string,
    code: string,
    input: WalletAlertUpdateInput,
    options?: RequestOptions,
  ): LagoPromise<WalletAlert> {
    return this.#core.put("/customers/{external_customer_id}/wallets/{wallet_code}/alerts/{code}", "alert", {
      ids: [externalCustomerId, walletCode, code],
      body: { alert: input },
      options,
    });
  }

  /**
   * Deletes an alert, and gives it as it was.
   *
   * @throws LagoNotFoundError if there is no such customer, wallet or alert.
   *
   * Operation: `deleteCustomerWalletAlert`,
   * `DELETE /customers/{external_customer_id}/wallets/{wallet_code}/alerts/{code}`.
   */
  delete(
    externalCustomerId: string,
    walletCode: string,
    code: string,
    options?: RequestOptions,
  ): LagoPromise<WalletAlert> {
    return this.#core.delete("/customers/{external_customer_id}/wallets/{wallet_code}/alerts/{code}", "alert", {
      ids: [externalCustomerId, walletCode, code],
      options,
    });
  }

  /**
   * Deletes every alert of a wallet. The answer is empty, even if there were any.
   *
   * @throws LagoNotFoundError if there is no such customer, or it has no such wallet.
   *
   * Operation: `deleteAllCustomerWalletAlerts`,
   * `DELETE /customers/{external_customer_id}/wallets/{wallet_code}/alerts`.
   */
  deleteAll(externalCustomerId: string, walletCode: string, options?: RequestOptions): LagoPromise<void> {
    return this.#core.delete("/customers/{external_customer_id}/wallets/{wallet_code}/alerts", "", {
      ids: [externalCustomerId, walletCode],
      mayBeEmpty: true,
      options,
    });
  }
}
