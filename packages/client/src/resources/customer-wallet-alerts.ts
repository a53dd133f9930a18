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

/** The alerts on the balance of a customer's wallet; a triggered alert is sent as a webhook. */
export class CustomerWalletAlerts {
  readonly #core: LagoCore;

  constructor(core: LagoCore) {
    this.#core = core;
  }

  /**
   * Lists the alerts of a wallet: `await` returns one page, `for await` iterates over all items.
   *
   * @throws LagoNotFoundError if the customer or the wallet does not exist.
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
   * @throws LagoNotFoundError if the customer, the wallet or the alert does not exist.
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
   * Creates an alert on a wallet. Thresholds are in cents or in credits, depending on the type of the alert. The call
   * is not retried once the request may have been processed.
   *
   * @throws LagoNotFoundError if the customer or the wallet does not exist.
   * @throws LagoValidationError if a field is invalid; see `fields`.
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
   * Creates several alerts on a wallet in one request. If one alert is invalid, none is created. The call is not
   * retried once the request may have been processed.
   *
   * Other clients call it `wallets.alerts.createBatch`.
   *
   * @throws LagoNotFoundError if the customer or the wallet does not exist.
   * @throws LagoValidationError if an alert is invalid; `details` is keyed by its index.
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
   * Updates an alert. Fields left out of the input keep their values; `thresholds` replaces the whole list.
   *
   * @throws LagoNotFoundError if the customer, the wallet or the alert does not exist.
   * @throws LagoValidationError if a field is invalid; see `fields`.
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
      resend: "replace",
      options,
    });
  }

  /**
   * Deletes an alert. Returns the deleted alert.
   *
   * Returns undefined if an earlier attempt of this call succeeded but its response was lost. You can delete items
   * while you iterate over `list()`.
   *
   * @throws LagoNotFoundError if the customer, the wallet or the alert does not exist.
   *
   * Operation: `deleteCustomerWalletAlert`,
   * `DELETE /customers/{external_customer_id}/wallets/{wallet_code}/alerts/{code}`.
   */
  delete(
    externalCustomerId: string,
    walletCode: string,
    code: string,
    options?: RequestOptions,
  ): LagoPromise<WalletAlert | undefined> {
    return this.#core.delete("/customers/{external_customer_id}/wallets/{wallet_code}/alerts/{code}", "alert", {
      ids: [externalCustomerId, walletCode, code],
      options,
    });
  }

  /**
   * Deletes all alerts of a wallet. Returns nothing.
   *
   * @throws LagoNotFoundError if the customer or the wallet does not exist.
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
