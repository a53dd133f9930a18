/**
 * Sends a request: `globalThis.fetch`, or a function with the same signature.
 *
 * A body is text. A body that must not arrive twice is a stream for the global `fetch` of Node, and for any `fetch` on
 * Deno, because they cannot resend a stream by themselves. Its `toString` returns the text.
 */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;
