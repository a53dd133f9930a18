import { isApiError, isConnectionError, isLagoError, isTimeoutError } from "@lagokit/client/errors";

/**
 * What a failed request says:
 * - `unavailable`: Lago is unreachable or overloaded, and recovers by itself.
 * - `closed`: every request would fail, until someone changes the API key or a setting.
 * - `faulty`: Lago failed, possibly at one of the events.
 */
export type FailureKind = "unavailable" | "closed" | "faulty";

/** Statuses of a server that is overloaded or away; those from 520 are Cloudflare's. */
const passing = /^(408|42[59]|50[234]|52[0-4])$/;

/** Statuses that can be about the events of the request. */
const ofEvents = /^(400|409|413|422|5..)$/;

/** Returns what a failure says about the next requests. */
export function failureKind(error: unknown): FailureKind {
  if (isConnectionError(error) || isTimeoutError(error)) return "unavailable";
  if (!isApiError(error)) return isLagoError(error) && "method" in error ? "faulty" : "closed";
  if (passing.test(`${error.status}`)) return "unavailable";
  return ofEvents.test(`${error.status}`) ? "faulty" : "closed";
}

/** Returns what an error says, without secrets. */
export function describe(error: unknown): { readonly message: string; readonly status?: number } {
  // The message of an error that is not the client's, such as of a middleware, may contain anything.
  const message = isLagoError(error) ? error.message : `${Object(error).name ?? "An error"} was thrown by your code.`;
  return isApiError(error) ? { message, status: error.status } : { message };
}

/** Returns how long Lago asks to wait, in milliseconds. */
export function requestedWait(error: unknown): number {
  // As: an error of a response has these.
  const { retryAfter, headers } = Object(error) as { readonly retryAfter?: number; readonly headers?: Headers };
  const seconds = retryAfter ?? Number(headers?.get("retry-after"));
  return seconds > 0 ? seconds * 1000 : 0;
}
