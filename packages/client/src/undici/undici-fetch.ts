import { Agent, type Dispatcher } from "undici";
import { codings } from "./decode.ts";
import { Exchange } from "./exchange.ts";

/** Sends requests in the place of `fetch`, but follows no redirect. */
export interface UndiciFetch {
  (url: string | URL, init?: RequestInit): Promise<Response>;
  /** Waits for the answers on their way, and closes the connections; nothing is sent from then on. */
  close(): Promise<void>;
}

/**
 * Makes a `fetch` for clients on a server with Node, which is lighter than the global one.
 *
 * @param dispatcher What undici sends with, such as an `Agent` with other limits or a `ProxyAgent`. A request is handed to
 * it once: if it tries to send it again, or to follow a redirect, the request fails. Without one, it is an `Agent` that
 * makes up to 100 connections to a host, keeps them open, and has one request at a time on each.
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
    // What the global `fetch` sends too, whether it was asked to or not.
    headers: { "accept-encoding": codings, "user-agent": "undici", ...plain(headers) },
    // As: undici takes the bodies that the client sends, and refuses others.
    body: body as string | null,
    // How long to wait is the client's business.
    headersTimeout: 0,
    bodyTimeout: 0,
  };
}

function plain(headers: HeadersInit): Readonly<Record<string, string>> {
  return Symbol.iterator in headers ? Object.fromEntries(headers) : headers;
}
