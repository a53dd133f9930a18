import type { CustomerPaymentListQuery, Payment } from "@lagokit/types";
import type { Http } from "../core/http.ts";
import type { Page } from "../core/page.ts";
import type { RequestOptions } from "../core/request-options.ts";

/** The payments of a customer. */
export class CustomerPayments {
  readonly #http: Http;

  constructor(http: Http) {
    this.#http = http;
  }

  /**
   * Lists the payments of a customer, whether a provider took them or you recorded them: one page when awaited, every
   * one when iterated.
   *
   * @throws LagoNotFoundError if no customer has this external id.
   *
   * Operation: `findAllCustomerPayments`, `GET /customers/{external_customer_id}/payments`.
   */
  list(externalCustomerId: string, query?: CustomerPaymentListQuery, options?: RequestOptions): Page<Payment> {
    return this.#http.list("/customers/{external_customer_id}/payments", "payments", {
      ids: [externalCustomerId],
      query,
      options,
    });
  }
}
