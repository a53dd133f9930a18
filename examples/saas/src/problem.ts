import { isConnectionError, isRateLimitError, isServerError, isTimeoutError, type LagoError } from "@lagokit/client";

/** What a user reads about a failed call, and the status of the response. */
export interface Problem {
  readonly status: 502 | 503;
  readonly message: string;
  /** After how many seconds to try again. */
  readonly retryAfter?: number;
}

/** Describes an error for a user. It contains nothing of Lago's response. */
export function problemOf(error: LagoError): Problem {
  if (isRateLimitError(error))
    return { status: 503, message: "Billing is busy. Try again soon.", retryAfter: error.retryAfter ?? 1 };
  if (isConnectionError(error) || isTimeoutError(error) || isServerError(error))
    return { status: 503, message: "Billing does not respond. Try again soon.", retryAfter: 10 };
  return { status: 502, message: "Billing has a problem. We look into it." };
}
