import { LagoConfigurationError } from "../errors/lago-configuration-error.ts";

/** A request on its way through middleware. To change it, hand on another: `next({ ...request, body })`. */
export interface LagoRequest {
  readonly method: string;
  readonly url: string;
  /** The path as the API's documentation writes it, so without the ids. */
  readonly path: string;
  /** The headers, the API key among them. */
  readonly headers: Headers;
  /** The JSON to be sent. */
  readonly body: string | undefined;
  /** Ends the attempt, by the caller or by a timeout. */
  readonly signal: AbortSignal;
  /** Which attempt of the call it is, from 1. */
  readonly attempt: number;
}

/** Sends a request on: to the next middleware or to the API. It rejects with a `LagoError` if no answer comes. */
export type Next = (request: LagoRequest) => Promise<Response>;

/** Stands between the client and the API in each attempt; to read an answer's body, it takes a `clone()`. */
export type Middleware = (request: LagoRequest, next: Next) => Promise<Response>;

/** Puts middleware before what sends. */
export function throughMiddleware(middleware: readonly Middleware[], send: Next): Next {
  return middleware.reduceRight<Next>((next, layer) => async (request) => layer(request, next), send);
}

/** Refuses what is no response: a `fetch` or a middleware can forget to return one. */
export function checkResponse(response: Partial<Response> | null | undefined): void {
  if (response?.headers) return;
  throw new LagoConfigurationError("fetch", "must give a `Response`, and so must middleware.");
}

/** Refuses an answer whose body was read on the way. */
export function checkUnread(response: Response): void {
  if (!response.bodyUsed) return;
  throw new LagoConfigurationError("middleware", "read the body of an answer. Read that of its `clone()` instead.");
}
