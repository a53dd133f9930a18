import type { CustomerPaymentListQuery, Payment } from "@lagokit/types";
import type { LagoCore } from "../lago-core.ts";
import type { Page } from "../response/page.ts";
import type { RequestOptions } from "../options/request-options.ts";

/** The payments of a customer. */
export class CustomerPayments {
  readonly #core: LagoCore;

  constructor(core: LagoCore) {
    this.#core = core;
  }

  /**
   * Lists the payments of a customer: `await` returns one page, `for await` iterates over all items.
   *
   * Includes payments collected by a payment provider and payments that you recorded.
   *
   * @throws LagoNotFoundError if no customer has this external ID.
   *
   * Operation: `findAllCustomerPayments`, `GET /customers/{external_customer_id}/payments`.
   */
  list(externalCustomerId: string, query?: CustomerPaymentListQuery, options?: RequestOptions): Page<Payment> {
    return this.#core.list("/customers/{external_customer_id}/payments", "payments", {
      ids: [externalCustomerId],
      query,
      options,
    });
  }
}
