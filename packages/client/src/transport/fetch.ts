/** What sends a request: `globalThis.fetch`, or a function that can be called like it. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;
