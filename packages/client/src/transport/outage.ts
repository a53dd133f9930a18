import { LagoApiError } from "../errors/lago-api-error.ts";
import { LagoConnectionError } from "../errors/lago-connection-error.ts";
import type { LagoRequestError } from "../errors/lago-request-error.ts";
import { LagoTimeoutError } from "../errors/lago-timeout-error.ts";
import { isInsecure } from "./connection-failure.ts";
import type { Resend } from "./resend.ts";

/** The answers after which another attempt may go better; those of 520 and more are Cloudflare's. */
const passing = /^(408|42[59]|50[234]|52[0-4])$/;

/** Whether a failure is one of a server that is away, or has too much to do. */
export function isOutage(error: unknown): error is LagoRequestError {
  if (error instanceof LagoConnectionError) return !isInsecure(LagoConnectionError.thrownBy(error));
  return error instanceof LagoTimeoutError || (error instanceof LagoApiError && passing.test(`${error.status}`));
}

/** Whether the server failed on an event: that may be a lock, or a database that is back soon. */
function isFault(error: unknown, resend: Resend): error is LagoApiError {
  return resend === "event" && error instanceof LagoApiError && error.status === 500;
}

/** Whether a call may get through once the server is back. */
export function isAway(error: unknown, resend: Resend): error is LagoRequestError {
  return isOutage(error) || isFault(error, resend);
}
