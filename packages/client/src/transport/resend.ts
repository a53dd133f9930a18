/**
 * Whether a request may be sent again when nobody knows if it was done, and what an answer to it then says.
 *
 * - `read`: yes; nothing is stored, so every answer is news.
 * - `write`: yes; done twice is the same as done once. But the second answer may be about what the first attempt did: a 404
 *   of what it deleted, for instance. A body with a new entry in a list, an object without an id, makes it `never`.
 * - `replace`: as `write`, also with new entries: the API replaces its lists by those of the body.
 * - `never`: no; only one that was certainly not done is sent again.
 * - `event`: yes, since the API knows an event by the `transaction_id` that it was given before the first attempt; after a
 *   500 too, which of anything else is a fault of the server with this very request.
 */
export type Resend = "read" | "write" | "replace" | "never" | "event";
