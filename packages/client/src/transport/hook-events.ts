import type { LagoError } from "../errors/lago-error.ts";

/** An attempt that is about to be sent. It holds no id, query, header or body, so it may be logged as it is. */
export interface RequestEvent {
  /** The HTTP method, e.g. `GET`. */
  readonly method: string;
  /** The path as the API's documentation writes it, so without the ids. */
  readonly path: string;
  /** Which attempt of the call it is, from 1. */
  readonly attempt: number;
}

/** An answer to an attempt; its body is not read yet. */
export interface ResponseEvent extends RequestEvent {
  readonly status: number;
  /** What the server calls the request. */
  readonly requestId: string | undefined;
  /** How long the answer was in coming, in milliseconds. */
  readonly duration: number;
}

/** A failure after which the request will be sent again. */
export interface RetryEvent extends RequestEvent {
  /** The wait before the next attempt, in milliseconds. */
  readonly delay: number;
  /** What went wrong. */
  readonly reason: LagoError;
  /** How long Lago has been away, in milliseconds, where the call waits for it: see the option `maxOutage`. */
  readonly outage?: number | undefined;
}
