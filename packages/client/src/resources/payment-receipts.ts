import type { EmailResendInput, PaymentReceipt, PaymentReceiptListQuery } from "@lagokit/types";
import type { LagoCore } from "../lago-core.ts";
import type { LagoPromise } from "../response/lago-promise.ts";
import type { Page } from "../response/page.ts";
import type { RequestOptions } from "../options/request-options.ts";

/** Payment receipts, as PDF files. */
export class PaymentReceipts {
  readonly #core: LagoCore;

  constructor(core: LagoCore) {
    this.#core = core;
  }

  /**
   * Lists payment receipts: `await` returns one page, `for await` iterates over all items.
   *
   * Operation: `findAllPaymentReceipts`, `GET /payment_receipts`.
   */
  list(query?: PaymentReceiptListQuery, options?: RequestOptions): Page<PaymentReceipt> {
    return this.#core.list("/payment_receipts", "payment_receipts", { query, options });
  }

  /**
   * Gets a payment receipt with its payment. `file_url` is null until the PDF is generated.
   *
   * @throws LagoNotFoundError if no payment receipt has this ID.
   *
   * Operation: `findPaymentReceipt`, `GET /payment_receipts/{lago_id}`.
   */
  get(paymentReceiptId: string, options?: RequestOptions): LagoPromise<PaymentReceipt> {
    return this.#core.get("/payment_receipts/{lago_id}", "payment_receipt", {
      ids: [paymentReceiptId],
      options,
    });
  }

  /**
   * Resends the email of a payment receipt, to the customer or to the addresses in the input.
   *
   * Returns nothing: the email is sent in the background. The call is not retried once the request may have been
   * processed, since the email would be sent twice.
   *
   * Other clients call it `paymentReceipts.sendEmail`.
   *
   * @throws LagoNotFoundError if no payment receipt has this ID.
   * @throws LagoPermissionError if the server has no license (`feature_unavailable`).
   * @throws LagoMethodNotAllowedError if this email is disabled for the billing entity.
   * @throws LagoValidationError if an address is invalid.
   *
   * Operation: `resendPaymentReceiptEmail`, `POST /payment_receipts/{lago_id}/resend_email`. Not documented by Lago.
   */
  resendEmail(paymentReceiptId: string, input?: EmailResendInput, options?: RequestOptions): LagoPromise<void> {
    return this.#core.post("/payment_receipts/{lago_id}/resend_email", "", {
      ids: [paymentReceiptId],
      body: input,
      mayBeEmpty: true,
      resend: "never",
      options,
    });
  }
}
