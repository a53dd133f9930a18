import type {
  Alert,
  AlertBatchCreateInput,
  AlertCreateInput,
  AlertUpdateInput,
  SubscriptionAlertCreateQuery,
  SubscriptionAlertDeleteAllQuery,
  SubscriptionAlertDeleteQuery,
  SubscriptionAlertGetQuery,
  SubscriptionAlertListQuery,
  SubscriptionAlertUpdateQuery,
} from "@lagokit/types";
import type { LagoCore } from "../lago-core.ts";
import type { LagoPromise } from "../response/lago-promise.ts";
import type { Page } from "../response/page.ts";
import type { RequestOptions } from "../options/request-options.ts";

/**
 * The alerts on a subscription's usage, each identified by the code that you assign; a triggered alert is sent as a
 * webhook.
 *
 * Methods use the active subscription with the external ID, unless `subscription_status` in the query asks for another
 * status.
 */
export class SubscriptionAlerts {
  readonly #core: LagoCore;

  constructor(core: LagoCore) {
    this.#core = core;
  }

  /**
   * Lists the alerts of a subscription: `await` returns one page, `for await` iterates over all items.
   *
   * @throws LagoNotFoundError if the subscription does not exist.
   *
   * Operation: `getSubscriptionAlerts`, `GET /subscriptions/{external_id}/alerts`.
   */
  list(externalId: string, query?: SubscriptionAlertListQuery, options?: RequestOptions): Page<Alert> {
    return this.#core.list("/subscriptions/{external_id}/alerts", "alerts", {
      ids: [externalId],
      query,
      options,
    });
  }

  /**
   * Gets an alert of a subscription, with its thresholds.
   *
   * @throws LagoNotFoundError if the subscription or the alert does not exist.
   *
   * Operation: `getSubscriptionAlert`, `GET /subscriptions/{external_id}/alerts/{code}`.
   */
  get(
    externalId: string,
    code: string,
    query?: SubscriptionAlertGetQuery,
    options?: RequestOptions,
  ): LagoPromise<Alert> {
    return this.#core.get("/subscriptions/{external_id}/alerts/{code}", "alert", {
      ids: [externalId, code],
      query,
      options,
    });
  }

  /**
   * Creates an alert on a subscription.
   *
   * The `value` of a threshold is a decimal string: in cents for amounts, in units of the metric for units. An alert on
   * a metric requires its `billable_metric_code`. The call is not retried once the request may have been processed.
   *
   * @throws LagoNotFoundError if the subscription does not exist.
   * @throws LagoValidationError if a field is invalid, or the code already exists.
   *
   * Operation: `createSubscriptionAlert`, `POST /subscriptions/{external_id}/alerts`.
   */
  create(
    externalId: string,
    input: AlertCreateInput,
    query?: SubscriptionAlertCreateQuery,
    options?: RequestOptions,
  ): LagoPromise<Alert> {
    return this.#core.post("/subscriptions/{external_id}/alerts", "alert", {
      ids: [externalId],
      query,
      body: { alert: input },
      options,
    });
  }

  /**
   * Creates several alerts on a subscription in one request. If one alert is invalid, none is created. The call is not
   * retried once the request may have been processed.
   *
   * Other clients call it `subscriptions.alerts.createBatch`.
   *
   * @throws LagoNotFoundError if the subscription does not exist.
   * @throws LagoValidationError if an alert is invalid; `details` is keyed by its index.
   *
   * Operation: `createSubscriptionAlert`, `POST /subscriptions/{external_id}/alerts`.
   */
  createAll(
    externalId: string,
    inputs: AlertBatchCreateInput,
    query?: SubscriptionAlertCreateQuery,
    options?: RequestOptions,
  ): LagoPromise<Alert[]> {
    return this.#core.post("/subscriptions/{external_id}/alerts", "alerts", {
      ids: [externalId],
      query,
      body: { alerts: inputs },
      options,
    });
  }

  /**
   * Updates an alert. Fields left out of the input keep their values; `thresholds` replaces the whole list.
   *
   * @throws LagoNotFoundError if the subscription or the alert does not exist.
   * @throws LagoValidationError if a field is invalid; see `fields`.
   *
   * Operation: `updateSubscriptionAlert`, `PUT /subscriptions/{external_id}/alerts/{code}`.
   */
  update(
    externalId: string,
    code: string,
    input: AlertUpdateInput,
    query?: SubscriptionAlertUpdateQuery,
    options?: RequestOptions,
  ): LagoPromise<Alert> {
    return this.#core.put("/subscriptions/{external_id}/alerts/{code}", "alert", {
      ids: [externalId, code],
      query,
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
   * @throws LagoNotFoundError if the subscription or the alert does not exist.
   *
   * Operation: `deleteSubscriptionAlert`, `DELETE /subscriptions/{external_id}/alerts/{code}`.
   */
  delete(
    externalId: string,
    code: string,
    query?: SubscriptionAlertDeleteQuery,
    options?: RequestOptions,
  ): LagoPromise<Alert | undefined> {
    return this.#core.delete("/subscriptions/{external_id}/alerts/{code}", "alert", {
      ids: [externalId, code],
      query,
      options,
    });
  }

  /**
   * Deletes all alerts of a subscription. Returns nothing.
   *
   * @throws LagoNotFoundError if the subscription does not exist.
   *
   * Operation: `deleteAllSubscriptionAlerts`, `DELETE /subscriptions/{external_id}/alerts`.
   */
  deleteAll(externalId: string, query?: SubscriptionAlertDeleteAllQuery, options?: RequestOptions): LagoPromise<void> {
    return this.#core.delete("/subscriptions/{external_id}/alerts", "", {
      ids: [externalId],
      query,
      mayBeEmpty: true,
      options,
    });
  }
}
