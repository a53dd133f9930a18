import type { RequestContext } from "../transport/request-context.ts";

/** A result, and the response that it came in. */
export interface WithResponse<Result> {
  readonly data: Result;
  /** The response: its status and headers. Its body was read; a call of several attempts has that of the last. */
  readonly response: Response;
  /** What the server calls this request, for a question to Lago's support. */
  readonly requestId: string | undefined;
}

/** What a method gives: awaited, it is the result alone. */
export interface LagoPromise<Result> extends Promise<Result> {
  /**
   * Gives the result together with the response that it came in.
   *
   * @example
   * const { data, response, requestId } = await lago.customers.get("acme").withResponse();
   */
  withResponse(): Promise<WithResponse<Result>>;
}

/** A call under way, with its response once there is one. */
export interface Exchange {
  context?: Pick<RequestContext, "response">;
}

/** Gives a promise what gives its response. */
export function toLagoPromise<Result>(promise: Promise<Result>, exchange: Exchange): LagoPromise<Result> {
  return Object.assign(promise, { withResponse: () => withResponse(promise, exchange) });
}

/** Begins a call, and gives a promise also if that throws: a method never throws before it has given one. */
export function begin<Result>(call: () => LagoPromise<Result>): LagoPromise<Result> {
  try {
    return call();
  } catch (error) {
    return toLagoPromise(Promise.reject<Result>(error), {});
  }
}

async function withResponse<Result>(promise: Promise<Result>, exchange: Exchange): Promise<WithResponse<Result>> {
  const data = await promise;
  // As: whatever succeeds got a response.
  const response = exchange.context?.response as Response;
  return { data, response, requestId: response.headers.get("x-request-id") ?? undefined };
}
