import type { LagoError } from "../errors/lago-error.ts";

/** An attempt that is about to be sent. It contains no ID, query, header or body, so it can be logged unchanged. */
export interface RequestEvent {
  /** HTTP method, such as `GET`. */
  readonly method: string;
  /** Path template as in the API documentation, without IDs. */
  readonly path: string;
  /** Number of the attempt within the call, from 1. */
  readonly attempt: number;
}

/** A response to an attempt. Its body is not read yet. */
export interface ResponseEvent extends RequestEvent {
  readonly status: number;
  /** The server's ID of the request. */
  readonly requestId: string | undefined;
  /**
   * Time from the request to the response, in milliseconds. If middleware responds without a request, time since the
   * attempt began.
   */
  readonly duration: number;
}

/** A failure after which the request is retried. */
export interface RetryEvent extends RequestEvent {
  /** Wait before the next attempt, in milliseconds. */
  readonly delay: number;
  /** The error of the failed attempt. */
  readonly reason: LagoError;
  /** How long Lago has been unreachable, in milliseconds, if the call waits for it: see the option `maxOutage`. */
  readonly outage?: number | undefined;
}
