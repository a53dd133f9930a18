import type { CustomerPaymentMethodListQuery, PaymentMethod } from "@lagokit/types";
import type { LagoCore } from "../lago-core.ts";
import type { LagoPromise } from "../response/lago-promise.ts";
import type { Page } from "../response/page.ts";
import type { RequestOptions } from "../options/request-options.ts";

/** The payment methods of a customer: the cards and accounts that the payment provider stores. */
export class CustomerPaymentMethods {
  readonly #core: LagoCore;

  constructor(core: LagoCore) {
    this.#core = core;
  }

  /**
   * Lists the payment methods of a customer: `await` returns one page, `for await` iterates over all items.
   *
   * Other clients call it `paymentMethods.list`.
   *
   * @throws LagoNotFoundError if no customer has this external ID.
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
   * Deletes a payment method. Returns the deleted payment method.
   *
   * Returns undefined if an earlier attempt of this call succeeded but its response was lost. You can delete items
   * while you iterate over `list()`.
   *
   * If it was the default, the customer has no default payment method afterwards.
   *
   * Other clients call it `paymentMethods.destroy` or `paymentMethods.detach`.
   *
   * @throws LagoNotFoundError if the customer or the payment method does not exist.
   *
   * Operation: `destroyPaymentMethod`, `DELETE /customers/{external_customer_id}/payment_methods/{lago_id}`.
   */
  delete(
    externalCustomerId: string,
    paymentMethodId: string,
    options?: RequestOptions,
  ): LagoPromise<PaymentMethod | undefined> {
    return this.#core.delete("/customers/{external_customer_id}/payment_methods/{lago_id}", "payment_method", {
      ids: [externalCustomerId, paymentMethodId],
      options,
    });
  }

  /**
   * Sets a payment method as the customer's default, instead of the previous one.
   *
   * Other clients call it `paymentMethods.setDefault`.
   *
   * @throws LagoNotFoundError if the customer or the payment method does not exist.
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
