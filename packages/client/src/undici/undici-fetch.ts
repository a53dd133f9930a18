import { Agent, type Dispatcher } from "undici";
import { codings } from "./decode.ts";
import { Exchange } from "./exchange.ts";

/** Sends requests like `fetch`, but follows no redirect. */
export interface UndiciFetch {
  (url: string | URL, init?: RequestInit): Promise<Response>;
  /** Waits for running requests, then closes the connections. Nothing can be sent afterwards. */
  close(): Promise<void>;
}

/**
 * Creates a `fetch` for clients on a Node server, which is lighter than the global one.
 *
 * @param dispatcher What undici sends with, such as an `Agent` with other limits or a `ProxyAgent`. It gets each
 * request only once: if it tries to resend the request or to follow a redirect, the request fails. By default, it is an
 * `Agent` with up to 100 connections to a host, which stay open and carry one request at a time.
 *
 * @example
 * const fetch = undiciFetch();
 * const lago = new Lago({ apiKey: "your-api-key", fetch });
 */
export function undiciFetch(dispatcher: Dispatcher = new Agent(limits)): UndiciFetch {
  const send = (input: string | URL, init: RequestInit = {}): Promise<Response> =>
    new Promise((resolve, reject) => {
      const url = new URL(input);
      const errand = { url, request: requestOf(url, init), signal: init.signal, resolve, reject };
      new Exchange(errand).begin(dispatcher);
    });
  return Object.assign(send, { close: () => dispatcher.close() });
}

const limits: Agent.Options = { connections: 100, pipelining: 1, allowH2: false };

function requestOf(
  { origin, pathname, search }: URL,
  { method = "GET", headers = {}, body = null }: RequestInit,
): Dispatcher.DispatchOptions {
  return {
    origin,
    path: pathname + search,
    method,
    // The global `fetch` also sends these by default.
    headers: { "accept-encoding": codings, "user-agent": "undici", ...plain(headers) },
    // As: undici accepts the bodies that the client sends, and refuses others.
    body: body as string | null,
    // The client sets the timeouts.
    headersTimeout: 0,
    bodyTimeout: 0,
  };
}

function plain(headers: HeadersInit): Readonly<Record<string, string>> {
  return Symbol.iterator in headers ? Object.fromEntries(headers) : headers;
}
