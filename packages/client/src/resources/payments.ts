import type { Payment, PaymentCreateInput, PaymentListQuery } from "@lagokit/types";
import type { LagoCore } from "../lago-core.ts";
import type { LagoPromise } from "../response/lago-promise.ts";
import type { Page } from "../response/page.ts";
import type { RequestOptions } from "../options/request-options.ts";

/** Payments of invoices and payment requests, collected by a payment provider or recorded by you. */
export class Payments {
  readonly #core: LagoCore;

  constructor(core: LagoCore) {
    this.#core = core;
  }

  /**
   * Lists payments: `await` returns one page, `for await` iterates over all items.
   *
   * Operation: `findAllPayments`, `GET /payments`.
   */
  list(query?: PaymentListQuery, options?: RequestOptions): Page<Payment> {
    return this.#core.list("/payments", "payments", { query, options });
  }

  /**
   * Gets a payment. Its amount is in cents.
   *
   * @throws LagoNotFoundError if no payment has this ID.
   *
   * Operation: `findPayment`, `GET /payments/{lago_id}`.
   */
  get(paymentId: string, options?: RequestOptions): LagoPromise<Payment> {
    return this.#core.get("/payments/{lago_id}", "payment", { ids: [paymentId], options });
  }

  /**
   * Records a payment that was made outside Lago; the customer is not charged. The amount is in cents, in the
   * currency of the invoice, and can be less than the amount due. `paid_at` is a date.
   *
   * The call is not retried once the request may have been processed, since the API could record the payment again.
   * After a connection failure, list the payments of the invoice before another attempt.
   *
   * Other clients call it `payments.record` or `invoices.recordPayment`.
   *
   * @throws LagoNotFoundError if no invoice has this ID.
   * @throws LagoPermissionError if the license or the required feature is missing (`feature_unavailable`).
   * @throws LagoValidationError if a field is invalid; see `fields`.
   *
   * Operation: `createPayment`, `POST /payments`.
   */
  create(input: PaymentCreateInput, options?: RequestOptions): LagoPromise<Payment> {
    return this.#core.post("/payments", "payment", { body: { payment: input }, resend: "never", options });
  }
}
