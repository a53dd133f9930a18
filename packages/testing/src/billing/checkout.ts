import type { Currency } from "@lagokit/types";

/** A page of a payment provider where a customer pays an invoice. */
export interface Checkout {
  readonly lago_id: string;
  readonly lago_invoice_id: string;
  readonly payment_url: string;
  /** What the customer pays there: what was due when the page was made. */
  readonly amount_cents: number;
  readonly currency: Currency;
  readonly expires_at: string;
}
