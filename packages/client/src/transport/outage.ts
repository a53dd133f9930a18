import { LagoApiError } from "../errors/lago-api-error.ts";
import { LagoConnectionError } from "../errors/lago-connection-error.ts";
import type { LagoRequestError } from "../errors/lago-request-error.ts";
import { LagoTimeoutError } from "../errors/lago-timeout-error.ts";
import { isInsecure } from "./connection-failure.ts";
import type { Resend } from "./resend.ts";

/** Statuses of transient errors; those from 520 are Cloudflare's. */
const passing = /^(408|42[59]|50[234]|52[0-4])$/;

/** Returns whether a failure means that the server is unreachable or overloaded. */
export function isOutage(error: unknown): error is LagoRequestError {
  if (error instanceof LagoConnectionError) return !isInsecure(LagoConnectionError.thrownBy(error));
  return error instanceof LagoTimeoutError || (error instanceof LagoApiError && passing.test(`${error.status}`));
}

/** Returns whether the server failed on an event: the reason may be a lock, or a database that recovers soon. */
function isFault(error: unknown, resend: Resend): error is LagoApiError {
  return resend === "event" && error instanceof LagoApiError && error.status === 500;
}

/** Returns whether a call may succeed once the server has recovered. */
export function isAway(error: unknown, resend: Resend): error is LagoRequestError {
  return isOutage(error) || isFault(error, resend);
}
