import type { PaymentRequest, PaymentRequestCreateInput, PaymentRequestListQuery } from "@lagokit/types";
import type { LagoCore } from "../lago-core.ts";
import type { LagoPromise } from "../response/lago-promise.ts";
import type { Page } from "../response/page.ts";
import type { RequestOptions } from "../options/request-options.ts";

/** Payment requests: each asks a customer to pay several overdue invoices together. */
export class PaymentRequests {
  readonly #core: LagoCore;

  constructor(core: LagoCore) {
    this.#core = core;
  }

  /**
   * Lists payment requests with their invoices: `await` returns one page, `for await` iterates over all items.
   *
   * Operation: `findAllPaymentRequests`, `GET /payment_requests`.
   */
  list(query?: PaymentRequestListQuery, options?: RequestOptions): Page<PaymentRequest> {
    return this.#core.list("/payment_requests", "payment_requests", { query, options });
  }

  /**
   * Gets a payment request with its customer and invoices. Its amount is in cents.
   *
   * @throws LagoNotFoundError if no payment request has this ID.
   *
   * Operation: `findPaymentRequest`, `GET /payment_requests/{lago_id}`.
   */
  get(paymentRequestId: string, options?: RequestOptions): LagoPromise<PaymentRequest> {
    return this.#core.get("/payment_requests/{lago_id}", "payment_request", {
      ids: [paymentRequestId],
      options,
    });
  }

  /**
   * Creates a payment request: asks a customer to pay the amount due on overdue invoices.
   *
   * The payment provider charges the customer in the background; otherwise the customer gets an email. The call is not
   * retried once the request may have been processed, since the customer could be charged twice. After a connection
   * failure, list the customer's payment requests before another attempt.
   *
   * @throws LagoNotFoundError if the customer does not exist, or has none of these invoices.
   * @throws LagoMethodNotAllowedError if an invoice is not overdue, or their currencies differ.
   * @throws LagoPermissionError if the license or the required feature is missing (`feature_unavailable`).
   *
   * Operation: `createPaymentRequest`, `POST /payment_requests`.
   */
  create(input: PaymentRequestCreateInput, options?: RequestOptions): LagoPromise<PaymentRequest> {
    return this.#core.post("/payment_requests", "payment_request", {
      body: { payment_request: input },
      resend: "never",
      options,
    });
  }
}
