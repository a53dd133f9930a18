import type { CustomerSubscriptionListQuery, Subscription } from "@lagokit/types";
import type { LagoCore } from "../lago-core.ts";
import type { Page } from "../response/page.ts";
import type { RequestOptions } from "../options/request-options.ts";

/** The subscriptions of a customer. */
export class CustomerSubscriptions {
  readonly #core: LagoCore;

  constructor(core: LagoCore) {
    this.#core = core;
  }

  /**
   * Lists the subscriptions of a customer: `await` returns one page, `for await` iterates over all items.
   *
   * Without `status` in the query, lists only active subscriptions.
   *
   * @throws LagoNotFoundError if no customer has this external ID.
   *
   * Operation: `findAllCustomerSubscriptions`, `GET /customers/{external_customer_id}/subscriptions`.
   */
  list(
    externalCustomerId: string,
    query?: CustomerSubscriptionListQuery,
    options?: RequestOptions,
  ): Page<Subscription> {
    return this.#core.list("/customers/{external_customer_id}/subscriptions", "subscriptions", {
      ids: [externalCustomerId],
      query,
      options,
    });
  }
}
