/** What a trace on the channel `lagokit:call` contains: a call with all its attempts. It has no ID, query, header or body. */
export interface CallTrace {
  /** HTTP method, such as `GET`. */
  readonly method: string;
  /** Path template as in the API documentation, without IDs. */
  readonly path: string;
  /** URL that the path is below, such as `https://api.getlago.com/api/v1`. */
  readonly url: string;
  /** Status of the latest response. Undefined before the first one, and after an attempt without one. */
  readonly status: number | undefined;
  /** The server's ID of the latest request, for questions to Lago's support. */
  readonly requestId: string | undefined;
  /** Number of attempts that were sent so far. */
  readonly attempts: number;
  /** Set at the end, if the call fails. Its `name` is the type, such as `LagoNotFoundError`. */
  readonly error?: unknown;
  /**
   * Makes the call. A subscriber of `start` may wrap it, to run the call in a context that `bindStore` cannot set, such
   * as that of OpenTelemetry.
   */
  run<Value>(call: () => Promise<Value>): Promise<Value>;
}
