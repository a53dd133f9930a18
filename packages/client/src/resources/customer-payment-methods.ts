import type { CustomerPaymentMethodListQuery, PaymentMethod } from "@lagokit/types";
import type { LagoCore } from "../lago-core.ts";
import type { LagoPromise } from "../response/lago-promise.ts";
import type { Page } from "../response/page.ts";
import type { RequestOptions } from "../options/request-options.ts";

/** The cards and accounts that a customer pays with, as the payment provider knows them. */
export class CustomerPaymentMethods {
  readonly #core: LagoCore;

  constructor(core: LagoCore) {
    this.#core = core;
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
    return this.#core.list("/customers/{external_customer_id}/payment_methods", "payment_methods", {
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
  delete(externalCustomerId: string, paymentMethodId: string, options?: RequestOptions): LagoPromise<PaymentMethod> {
    return this.#core.delete("/customers/{external_customer_id}/payment_methods/{lago_id}", "payment_method", {
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
  setAsDefault(
    externalCustomerId: string,
    paymentMethodId: string,
    options?: RequestOptions,
  ): LagoPromise<PaymentMethod> {
    return this.#core.put(
      "/customers/{external_customer_id}/payment_methods/{lago_id}/set_as_default",
      "payment_method",
      {
        ids: [externalCustomerId, paymentMethodId],
        options,
      },
    );
  }
}
