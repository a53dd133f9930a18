/**
 * What sends a request: `globalThis.fetch`, or a function that can be called like it.
 *
 * A body is text. For the global one of Node, and for any on Deno, what must not arrive twice is a stream, which they cannot
 * send again by themselves; its `toString` gives the text.
 */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;
