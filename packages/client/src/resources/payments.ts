import type { Payment, PaymentCreateInput, PaymentListQuery } from "@lagokit/types";
import type { Http } from "../core/http.ts";
import type { Page } from "../core/page.ts";
import type { RequestOptions } from "../core/request-options.ts";
import type { WithDates } from "../core/with-dates.ts";

/** Payments of invoices and payment requests, whether a provider took them or you recorded them. */
export class Payments {
  readonly #http: Http;

  constructor(http: Http) {
    this.#http = http;
  }

  /**
   * Lists payments: one page when awaited, every one when iterated.
   *
   * Operation: `findAllPayments`, `GET /payments`.
   */
  list(query?: PaymentListQuery, options?: RequestOptions): Page<Payment> {
    return this.#http.list("/payments", "payments", { query, options });
  }

  /**
   * Gets a payment. Its amount is in cents.
   *
   * @throws LagoNotFoundError if no payment has this id.
   *
   * Operation: `findPayment`, `GET /payments/{lago_id}`.
   */
  get(paymentId: string, options?: RequestOptions): Promise<Payment> {
    return this.#http.get("/payments/{lago_id}", "payment", { ids: [paymentId], options });
  }

  /**
   * Records a payment that was made outside of Lago; it charges nobody. The amount is in cents, in the invoice's
   * currency, and may be a part of what is due. `paid_at` is a day.
   *
   * It is never retried once it may have been done, since the API could record it again. After a failure of the
   * connection, list the payments of the invoice before another attempt.
   *
   * @throws LagoNotFoundError if no invoice has this id.
   * @throws LagoPermissionError if the license or the feature for it is missing (`feature_unavailable`).
   * @throws LagoValidationError if a field is not as it must be; `fields` says which.
   *
   * Operation: `createPayment`, `POST /payments`.
   */
  create(input: WithDates<PaymentCreateInput>, options?: RequestOptions): Promise<Payment> {
    return this.#http.post("/payments", "payment", { body: { payment: input }, resend: "never", options });
  }
}
