import { LagoApiError } from "../errors/lago-api-error.ts";
import type { LagoRequestError } from "../errors/lago-request-error.ts";
import { LagoUnknownOutcomeError } from "../errors/lago-unknown-outcome-error.ts";
import type { RequestContext } from "./request-context.ts";

/** A deletion of what is not there. A gateway has no such code, and an unknown route has another. */
const gone = /^write DELETE 404 (?!resource_).*_not_found$/;

/**
 * A write that is refused for what is stored, and so perhaps for what an earlier attempt has done. Of a 409, that may hold
 * the lock. A 400, 401 or 403 is about the request and its key alone.
 */
const refused = /^(write|replace) \w+ (40[459]|422) /;

/**
 * Ends a call by the error of its last attempt. What may be the echo of an earlier one is not thrown as news: what a DELETE
 * does not find is deleted, which is an empty answer, and of the rest the outcome is unknown.
 */
export function endCall({ resend, attempts, outcomeUnknown }: RequestContext, error: LagoRequestError): Response {
  Object.assign(error, { attempts, outcomeUnknown });
  if (!outcomeUnknown || !(error instanceof LagoApiError)) throw error;
  const answer = `${resend} ${error.method} ${error.status} ${error.code}`;
  if (gone.test(answer)) return new Response(null, { status: 204, headers: error.headers });
  throw refused.test(answer) ? new LagoUnknownOutcomeError(error) : error;
}
