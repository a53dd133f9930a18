import type { PaymentReceipt, PaymentReceiptListQuery } from "@lagokit/types";
import type { Http } from "../core/http.ts";
import type { Page } from "../core/page.ts";
import type { RequestOptions } from "../core/request-options.ts";

/** Receipts of payments. */
export class PaymentReceipts {
  readonly #http: Http;

  constructor(http: Http) {
    this.#http = http;
  }

  /**
   * Lists payment receipts: one page when awaited, every one when iterated.
   *
   * Operation: `findAllPaymentReceipts`, `GET /payment_receipts`.
   */
  list(query?: PaymentReceiptListQuery, options?: RequestOptions): Page<PaymentReceipt> {
    return this.#http.list("/payment_receipts", "payment_receipts", { query, options });
  }

  /**
   * Gets a payment receipt, with its payment. `file_url` is null until the PDF was made.
   *
   * @throws LagoNotFoundError if no payment receipt has this id.
   *
   * Operation: `findPaymentReceipt`, `GET /payment_receipts/{lago_id}`.
   */
  get(paymentReceiptId: string, options?: RequestOptions): Promise<PaymentReceipt> {
    return this.#http.get("/payment_receipts/{lago_id}", "payment_receipt", {
      ids: [paymentReceiptId],
      options,
    });
  }
}
