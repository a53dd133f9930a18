import type { CustomerPaymentMethodListQuery, PaymentMethod } from "@lagokit/types";
import type { Http } from "../core/http.ts";
import type { Page } from "../core/page.ts";
import type { RequestOptions } from "../core/request-options.ts";

/** The cards and accounts that a customer pays with, as the payment provider knows them. */
export class CustomerPaymentMethods {
  readonly #http: Http;

  constructor(http: Http) {
    this.#http = http;
  }

  /**
   * Lists the payment methods of a customer: one page when awaited, every one when iterated.
   *
   * @throws LagoNotFoundError if no customer has this external id.
   *
   * Operation: `findAllCustomersPaymentMethods`, `GET /customers/{external_customer_id}/payment_methods`.
   */
  list(
    externalCustomerId: string,
    query?: CustomerPaymentMethodListQuery,
    options?: RequestOptions,
  ): Page<PaymentMethod> {
    return this.#http.list("/customers/{external_customer_id}/payment_methods", "payment_methods", {
      ids: [externalCustomerId],
      query,
      options,
    });
  }

  /**
   * Deletes a payment method, and gives it as it was.
   *
   * If it was the default one, the customer has none afterwards: no other takes its place.
   *
   * @throws LagoNotFoundError if there is no such customer, or it has no such payment method.
   *
   * Operation: `destroyPaymentMethod`, `DELETE /customers/{external_customer_id}/payment_methods/{lago_id}`.
   */
  delete(externalCustomerId: string, paymentMethodId: string, options?: RequestOptions): Promise<PaymentMethod> {
    return this.#http.delete("/customers/{external_customer_id}/payment_methods/{lago_id}", "payment_method", {
      ids: [externalCustomerId, paymentMethodId],
      options,
    });
  }

  /**
   * Makes a payment method the default one of its customer, in place of the one that was.
   *
   * @throws LagoNotFoundError if there is no such customer, or it has no such payment method.
   *
   * Operation: `paymentMethodSetAsDefault`,
   * `PUT /customers/{external_customer_id}/payment_methods/{lago_id}/set_as_default`.
   */
  setAsDefault(externalCustomerId: string, paymentMethodId: string, options?: RequestOptions): Promise<PaymentMethod> {
    return this.#http.put(
      "/customers/{external_customer_id}/payment_methods/{lago_id}/set_as_default",
      "payment_method",
      {
        ids: [externalCustomerId, paymentMethodId],
        options,
      },
    );
  }
}
