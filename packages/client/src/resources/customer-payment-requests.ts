import type { CustomerPaymentRequestListQuery, PaymentRequest } from "@lagokit/types";
import type { LagoCore } from "../lago-core.ts";
import type { Page } from "../response/page.ts";
import type { RequestOptions } from "../options/request-options.ts";

/** The payment requests to a customer, for overdue invoices. */
export class CustomerPaymentRequests {
  readonly #core: LagoCore;

  constructor(core: LagoCore) {
    this.#core = core;
  }

  /**
   * Lists the payment requests to a customer, with their invoices: `await` returns one page, `for await` iterates over
   * all items.
   *
   * @throws LagoNotFoundError if no customer has this external ID.
   *
   * Operation: `findAllCustomerPaymentRequests`, `GET /customers/{external_customer_id}/payment_requests`.
   */
  list(
    externalCustomerId: string,
    query?: CustomerPaymentRequestListQuery,
    options?: RequestOptions,
  ): Page<PaymentRequest> {
    return this.#core.list("/customers/{external_customer_id}/payment_requests", "payment_requests", {
      ids: [externalCustomerId],
      query,
      options,
    });
  }
}
