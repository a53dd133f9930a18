/**
 * Whether a request may be sent again when nobody knows if it was done, and what an answer to it then says.
 *
 * - `read`: yes; nothing is stored, so every answer is news.
 * - `write`: yes; done twice is the same as done once. But the second answer may be about what the first attempt did: a 404
 *   of what it deleted, for instance. If the body adds an entry to a list, or changes the code in the path, it counts as
 *   `never`.
 * - `replace`: as `write`, also with new entries: the API replaces its lists by those of the body.
 * - `never`: no; only one that was certainly not done is sent again.
 * - `event`: yes, since the API knows an event by the `transaction_id` that it was given before the first attempt; after a
 *   500 too, which of anything else is a fault of the server with this very request.
 */
export type Resend = "read" | "write" | "replace" | "never" | "event";

/** Whether an answer to a request that was sent before may be about what was done then. */
export function isWrite(resend: Resend): boolean {
  return resend === "write" || resend === "replace";
}
