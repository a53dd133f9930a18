import type { CustomerSubscriptionListQuery, Subscription } from "@lagokit/types";
import type { Http } from "../core/http.ts";
import type { Page } from "../core/page.ts";
import type { RequestOptions } from "../core/request-options.ts";

/** The subscriptions of a customer. */
export class CustomerSubscriptions {
  readonly #http: Http;

  constructor(http: Http) {
    this.#http = http;
  }

  /**
   * Lists the subscriptions of a customer: one page when awaited, every one when iterated.
   *
   * Only active ones, unless `status` names others.
   *
   * @throws LagoNotFoundError if no customer has this external id.
   *
   * Operation: `findAllCustomerSubscriptions`, `GET /customers/{external_customer_id}/subscriptions`.
   */
  list(
    externalCustomerId: string,
    query?: CustomerSubscriptionListQuery,
    options?: RequestOptions,
  ): Page<Subscription> {
    return this.#http.list("/customers/{external_customer_id}/subscriptions", "subscriptions", {
      ids: [externalCustomerId],
      query,
      options,
    });
  }
}
