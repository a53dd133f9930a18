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
 * What tells you, through a webhook, that a subscription's usage is high; each by the code that you gave it.
 *
 * The subscription is the active one with the external id, unless `subscription_status` of the query says another.
 */
export class SubscriptionAlerts {
  readonly #core: LagoCore;

  constructor(core: LagoCore) {
    this.#core = core;
  }

  /**
   * Lists the alerts of a subscription: one page when awaited, every one when iterated.
   *
   * @throws LagoNotFoundError if there is no such subscription.
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
   * @throws LagoNotFoundError if there is no such subscription, or it has no such alert.
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
   * Creates one alert on a subscription.
   *
   * The `value` of a threshold is a decimal string, in cents for an amount and in units of the metric for units. An
   * alert on a metric needs its `billable_metric_code`.
   *
   * @throws LagoNotFoundError if there is no such subscription.
   * @throws LagoValidationError if a field is not as it must be, or the code is taken.
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
   * Creates several alerts on a subscription in one request: all of them, or none if one is wrong.
   *
   * @throws LagoNotFoundError if there is no such subscription.
   * @throws LagoValidationError if one of them is not as it must be; `details` is keyed by its index.
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
   * Updates an alert. A field that is left out stays as it was; `thresholds` replace all that there were.
   *
   * @throws LagoNotFoundError if there is no such subscription, or it has no such alert.
   * @throws LagoValidationError if a field is not as it must be; `fields` says which.
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
      options,
    });
  }

  /**
   * Deletes an alert, and gives it as it was.
   *
   * @throws LagoNotFoundError if there is no such subscription, or it has no such alert.
   *
   * Operation: `deleteSubscriptionAlert`, `DELETE /subscriptions/{external_id}/alerts/{code}`.
   */
  delete(
    externalId: string,
    code: string,
    query?: SubscriptionAlertDeleteQuery,
    options?: RequestOptions,
  ): LagoPromise<Alert> {
    return this.#core.delete("/subscriptions/{external_id}/alerts/{code}", "alert", {
      ids: [externalId, code],
      query,
      options,
    });
  }

  /**
   * Deletes every alert of a subscription. The answer is empty, even if there were any.
   *
   * @throws LagoNotFoundError if there is no such subscription.
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
