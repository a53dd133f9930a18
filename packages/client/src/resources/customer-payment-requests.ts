import type { CustomerPaymentRequestListQuery, PaymentRequest } from "@lagokit/types";
import type { Http } from "../core/http.ts";
import type { Page } from "../core/page.ts";
import type { RequestOptions } from "../core/request-options.ts";

/** The requests to a customer to pay overdue invoices. */
export class CustomerPaymentRequests {
  readonly #http: Http;

  constructor(http: Http) {
    this.#http = http;
  }

  /**
   * Lists the payment requests to a customer, with their invoices: one page when awaited, every one when iterated.
   *
   * @throws LagoNotFoundError if no customer has this external id.
   *
   * Operation: `findAllCustomerPaymentRequests`, `GET /customers/{external_customer_id}/payment_requests`.
   */
  list(
    externalCustomerId: string,
    query?: CustomerPaymentRequestListQuery,
    options?: RequestOptions,
  ): Page<PaymentRequest> {
    return this.#http.list("/customers/{external_customer_id}/payment_requests", "payment_requests", {
      ids: [externalCustomerId],
      query,
      options,
    });
  }
}
