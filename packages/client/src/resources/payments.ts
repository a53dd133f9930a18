import type { Payment, PaymentCreateInput, PaymentListQuery } from "@lagokit/types";
import type { LagoCore } from "../lago-core.ts";
import type { LagoPromise } from "../response/lago-promise.ts";
import type { Page } from "../response/page.ts";
import type { RequestOptions } from "../options/request-options.ts";
import type { WithDates } from "../request/with-dates.ts";

/** Payments of invoices and payment requests, whether a provider took them or you recorded them. */
export class Payments {
  readonly #core: LagoCore;

  constructor(core: LagoCore) {
    this.#core = core;
  }

  /**
   * Lists payments: one page when awaited, every one when iterated.
   *
   * Operation: `findAllPayments`, `GET /payments`.
   */
  list(query?: PaymentListQuery, options?: RequestOptions): Page<Payment> {
    return this.#core.list("/payments", "payments", { query, options });
  }

  /**
   * Gets a payment. Its amount is in cents.
   *
   * @throws LagoNotFoundError if no payment has this id.
   *
   * Operation: `findPayment`, `GET /payments/{lago_id}`.
   */
  get(paymentId: string, options?: RequestOptions): LagoPromise<Payment> {
    return this.#core.get("/payments/{lago_id}", "payment", { ids: [paymentId], options });
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
  create(input: WithDates<PaymentCreateInput>, options?: RequestOptions): LagoPromise<Payment> {
    return this.#core.post("/payments", "payment", { body: { payment: input }, resend: "never", options });
  }
}
