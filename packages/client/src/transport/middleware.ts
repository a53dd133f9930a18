import { LagoConfigurationError } from "../errors/lago-configuration-error.ts";

/** A request that passes through middleware. To change it, pass another one: `next({ ...request, body })`. */
export interface LagoRequest {
  readonly method: string;
  readonly url: string;
  /** Path template as in the API documentation, without IDs. */
  readonly path: string;
  /** The headers, including the API key. */
  readonly headers: Headers;
  /** The JSON to send. */
  readonly body: string | undefined;
  /** Aborted by the caller or by a timeout. */
  readonly signal: AbortSignal;
  /** Number of the attempt within the call, from 1. */
  readonly attempt: number;
}

/** Passes a request to the next middleware or to the API. It rejects with a `LagoError` if no response arrives. */
export type Next = (request: LagoRequest) => Promise<Response>;

/** Runs between the client and the API in each attempt. To read the body of a response, use a `clone()`. */
export type Middleware = (request: LagoRequest, next: Next) => Promise<Response>;

/** Wraps what sends a request in middleware. */
export function throughMiddleware(middleware: readonly Middleware[], send: Next): Next {
  return middleware.reduceRight<Next>((next, layer) => async (request) => layer(request, next), send);
}

/** Refuses a result that is not a response: a `fetch` or a middleware can forget to return one. */
export function checkResponse(response: Partial<Response> | null | undefined): void {
  if (response?.headers) return;
  throw new LagoConfigurationError("fetch", "must return a `Response`, and so must middleware.");
}

/** Refuses a response whose body was read by middleware. */
export function checkUnread(response: Response): void {
  if (!response.bodyUsed) return;
  throw new LagoConfigurationError("middleware", "read the body of a response: read its `clone()` instead.");
}
