import { LagoApiError } from "../errors/lago-api-error.ts";
import { LagoConnectionError } from "../errors/lago-connection-error.ts";
import { LagoTimeoutError } from "../errors/lago-timeout-error.ts";
import { retryAfter } from "../errors/retry-after.ts";
import type { LagoRequestError } from "../errors/lago-request-error.ts";
import type { Attempt } from "./attempt.ts";
import { isUnsent } from "./connection-failure.ts";
import { isAway } from "./outage.ts";
import type { RequestContext } from "./request-context.ts";
import type { Resend } from "./resend.ts";

/** Returns whether another attempt may succeed. */
function mayPass(error: LagoRequestError, resend: Resend): boolean {
  if (!(error instanceof LagoApiError)) return isAway(error, resend);
  const { status, code } = error;
  // A 409 without a code is the server's optimistic lock, and a 421 is from a wrong server: nothing was written. A
  // caller who chose `never` must decide again what to write.
  if (status === 421 || (status === 409 && code === undefined)) return resend !== "never";
  return isAway(error, resend);
}

/** Returns whether a failed request may still have been processed. */
export function mayBeDone(error: LagoRequestError): boolean {
  if (error instanceof LagoConnectionError) return !isUnsent(LagoConnectionError.thrownBy(error));
  if (!(error instanceof LagoApiError)) return true;
  // A 408 can mean that the request did not arrive in time, or that it took too long.
  return error.status === 429 ? !isOfGateway(error) : error.status >= 500 || error.status === 408;
}

/**
 * The gateway refuses a request before it is processed. The server's own 429 has a code, and may come during
 * processing.
 */
function isOfGateway({ code, body, headers }: LagoApiError): boolean {
  if (body.includes("too_many_provider_requests")) return false;
  return code === undefined || headers.has("x-ratelimit-reset");
}

/**
 * Returns the wait before the next attempt, in milliseconds: as the server asks, otherwise exponential backoff with
 * jitter.
 */
export function delayAfter(error: LagoRequestError, attempt: number, base: number): number {
  const told = error instanceof LagoApiError ? retryAfter(error.status, error.headers) : undefined;
  // Half is fixed, so that a restarting server has some time. Half is random, so that clients do not retry together.
  return told ? told * 1000 : (0.5 + Math.random() / 2) * Math.min(8000, base * 2 ** (attempt - 1));
}

/** Returns the wait before the next attempt, in milliseconds; undefined if no attempt follows. */
export function delayBeforeNext(
  { resend, options }: RequestContext,
  { number, end, isLast, sentAt }: Attempt,
  error: LagoRequestError,
): number | undefined {
  if (number > options.maxRetries || !mayPass(error, resend)) return undefined;
  if (isLast && error instanceof LagoTimeoutError) return undefined;
  if (resend === "never" && sentAt > 0 && mayBeDone(error)) return undefined;
  const delay = delayAfter(error, number, options.retryDelay);
  return performance.now() + delay < end ? delay : undefined;
}
