/**
 * Whether a request may be sent again when nobody knows if it was done.
 *
 * - `safe`: yes; done twice is the same as done once.
 * - `never`: no; only one that was certainly not done is sent again.
 * - `event`: yes, since the API knows an event by the `transaction_id` that it was given before the first attempt; after a
 *   500 too, which of anything else is a fault of the server with this very request.
 */
export type Resend = "safe" | "never" | "event";
