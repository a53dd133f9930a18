/** The end of a call, or of one of its attempts. */
interface Outcome {
  /** Status of the latest response, unless none arrived. */
  status?: number | undefined;
  /** The server's ID of the request, for questions to Lago's support. */
  requestId?: string | undefined;
  /** Name of the error, such as `LagoNotFoundError`. Set at the end, unless it is a success. */
  errorType?: string;
  /** The error. Not enumerable, so that loggers do not print it: an error of your own middleware can contain anything. */
  readonly error?: unknown;
}

/**
 * What a trace on the channel `lagokit:call` contains: a call of a method, with all its attempts. It contains no ID, query,
 * header or body.
 */
export interface CallTrace extends Outcome {
  /** HTTP method, such as `GET`. */
  readonly method: string;
  /** Path template as in the API documentation, without IDs. */
  readonly path: string;
  /** Origin of the API, such as `https://api.getlago.com`. */
  readonly origin: string;
  /** Number of attempts so far. */
  attempts: number;
}

/** What a trace on the channel `lagokit:attempt` contains: one attempt of a call. */
export interface AttemptTrace extends Outcome {
  /** The trace of the call. */
  readonly call: CallTrace;
  /** Number of the attempt within the call, from 1. */
  readonly attempt: number;
  /** Wait before the attempt, in milliseconds; 0 for the first. */
  readonly delay: number;
}
