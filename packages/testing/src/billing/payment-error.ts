/** Why a payment provider could not collect a payment. */
export interface PaymentError {
  /**
   * @default "card_declined"
   */
  readonly code?: string;
  /**
   * @default "Your card was declined."
   */
  readonly message?: string;
}
