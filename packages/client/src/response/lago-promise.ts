import type { RequestContext } from "../transport/request-context.ts";

/** A result and the response that it came in. */
export interface WithResponse<Result> {
  readonly data: Result;
  /**
   * The response, with its status and headers. Its body is already read. After several attempts, it is that of the
   * last.
   */
  readonly response: Response;
  /** The server's ID of this request, for questions to Lago's support. */
  readonly requestId: string | undefined;
}

/** The promise that a method returns. It resolves to the result alone. */
export interface LagoPromise<Result> extends Promise<Result> {
  /**
   * Resolves to the result together with the response that it came in.
   *
   * @example
   * const { data, response, requestId } = await lago.customers.get("acme").withResponse();
   */
  withResponse(): Promise<WithResponse<Result>>;
}

/** A running call, with its response once it has arrived. */
export interface Exchange {
  readonly context?: Pick<RequestContext, "response">;
}

/** Adds `withResponse` to a promise. */
export function toLagoPromise<Result>(promise: Promise<Result>, exchange: Exchange): LagoPromise<Result> {
  return Object.assign(promise, { withResponse: () => withResponse(promise, exchange) });
}

/** Starts a call, and returns a rejected promise if that throws: a method never throws synchronously. */
export function begin<Result>(call: () => LagoPromise<Result>): LagoPromise<Result> {
  try {
    return call();
  } catch (error) {
    return toLagoPromise(Promise.reject<Result>(error), {});
  }
}

async function withResponse<Result>(promise: Promise<Result>, exchange: Exchange): Promise<WithResponse<Result>> {
  const data = await promise;
  // As: a call that succeeds has a response.
  const response = exchange.context?.response as Response;
  return { data, response, requestId: response.headers.get("x-request-id") ?? undefined };
}
