import { LagoApiError } from "../errors/lago-api-error.ts";
import type { LagoRequestError } from "../errors/lago-request-error.ts";
import { LagoUnknownOutcomeError } from "../errors/lago-unknown-outcome-error.ts";
import type { RequestContext } from "./request-context.ts";

/** A deletion of something that does not exist. A gateway has no such code, and an unknown route has another code. */
const gone = /^write DELETE 404 (?!resource_).*_not_found$/;

/**
 * A write that is refused because of what is stored, possibly by an earlier attempt. After a 409, an earlier attempt
 * may hold the lock. A 400, 401 or 403 is only about the request and its key.
 */
const refused = /^(write|replace) \w+ (40[459]|422) /;

/**
 * Ends a call with the error of its last attempt, unless that may be the result of an earlier attempt. If a DELETE
 * finds nothing, an earlier attempt deleted the object, so the response is empty. For other writes, the outcome is
 * unknown.
 */
export function endCall({ resend, attempts, outcomeUnknown }: RequestContext, error: LagoRequestError): Response {
  Object.assign(error, { attempts, outcomeUnknown });
  if (!outcomeUnknown || !(error instanceof LagoApiError)) throw error;
  const answer = `${resend} ${error.method} ${error.status} ${error.code}`;
  if (gone.test(answer)) return new Response(null, { status: 204, headers: error.headers });
  throw refused.test(answer) ? new LagoUnknownOutcomeError(error) : error;
}
