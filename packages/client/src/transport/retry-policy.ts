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

/** Whether another attempt may end otherwise. */
function mayPass(error: LagoRequestError, resend: Resend): boolean {
  if (!(error instanceof LagoApiError)) return isAway(error, resend);
  const { status, code } = error;
  // The server's optimistic lock, and one that is not the server meant: nothing was written. Whoever asked for no
  // repetition decides anew what to write.
  if (status === 421 || (status === 409 && code === undefined)) return resend !== "never";
  return isAway(error, resend);
}

/** Whether a request that was sent and failed may have been done all the same. */
export function mayBeDone(error: LagoRequestError): boolean {
  if (error instanceof LagoConnectionError) return !isUnsent(LagoConnectionError.thrownBy(error));
  if (!(error instanceof LagoApiError)) return true;
  // A 408 is said of a request that did not come in time, and of one that took too long.
  return error.status === 429 ? !isOfGateway(error) : error.status >= 500 || error.status === 408;
}

/** The gateway refuses before anything is done; the server's own 429, which has a code, may come in the middle. */
function isOfGateway({ code, body, headers }: LagoApiError): boolean {
  if (body.includes("too_many_provider_requests")) return false;
  return code === undefined || headers.has("x-ratelimit-reset");
}

/** How long to wait before the next attempt, in milliseconds: as the server says, or exponential backoff with jitter. */
export function delayAfter(error: LagoRequestError, attempt: number, base: number): number {
  const told = error instanceof LagoApiError ? retryAfter(error.status, error.headers) : undefined;
  // Half of it is certain, so that a server that restarts has some time; by the other half, clients come back apart.
  return told ? told * 1000 : (0.5 + Math.random() / 2) * Math.min(8000, base * 2 ** (attempt - 1));
}

/** How long to wait before the next attempt, in milliseconds; undefined if there is to be none. */
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
