/**
 * Whether a request may be retried when its outcome is unknown, and what the response to the retry means.
 *
 * - `read`: yes. Nothing is stored, so every response is current.
 * - `write`: yes. Processing it twice has the same effect as once. But the second response may be about the first attempt,
 *   such as a 404 for an object that the first attempt deleted. If a list in the body has a new entry, which is an object
 *   without an ID, `write` becomes `never`.
 * - `replace`: like `write`, also with new entries. The API replaces its lists with those of the body.
 * - `never`: no. A request is retried only if it was certainly not processed.
 * - `event`: yes, also after a 500. The API recognizes an event by the `transaction_id` that it got before the first attempt.
 *   For any other request, a 500 means that the server fails on this request.
 */
export type Resend = "read" | "write" | "replace" | "never" | "event";
