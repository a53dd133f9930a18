import type { Incoming, Outgoing } from "./exchange.ts";

/** Responds to a request. Rejects if the connection fails. */
export type Handle = (incoming: Incoming, signal: AbortSignal) => Promise<Outgoing>;

/** Passes a request of `fetch` to a handler. */
export async function fetchFrom(handle: Handle, request: Request): Promise<Response> {
  request.signal.throwIfAborted();
  const { method, headers: requestHeaders, url } = request;
  const incoming = { method, url: pathOf(url), headers: requestHeaders, body: await request.text() };
  const { status, headers, body } = await handle(incoming, request.signal);
  request.signal.throwIfAborted();
  return new Response(body === "" ? null : body, { status, headers });
}

/** The path and the query as they were written. `URL` keeps percent-encoded characters. A fragment is never sent. */
function pathOf(url: string): string {
  return url.slice(url.indexOf("/", url.indexOf("//") + 2)).replace(/#.*$/, "");
}
