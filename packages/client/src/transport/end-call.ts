import { LagoApiError } from "../errors/lago-api-error.ts";
import type { LagoRequestError } from "../errors/lago-request-error.ts";
import { LagoUnknownOutcomeError } from "../errors/lago-unknown-outcome-error.ts";
import type { RequestContext } from "./request-context.ts";
import { isWrite } from "./resend.ts";

/**
 * The statuses that depend on what is stored, and so on what an earlier attempt has done. Of a 409, the row may be locked by
 * that attempt. A 400, 401 or 403 depends on the request and its key alone.
 */
const ofState = [404, 405, 409, 422];

/**
 * Ends a call by the error of its last attempt. What may be the echo of an earlier one is not thrown as news: what a DELETE
 * does not find is deleted, which is an empty answer, and of the rest the outcome is unknown.
 */
export function endCall({ resend, attempts, outcomeUnknown }: RequestContext, error: LagoRequestError): Response {
  Object.assign(error, { attempts, outcomeUnknown });
  if (!outcomeUnknown || !isWrite(resend) || !(error instanceof LagoApiError) || !ofState.includes(error.status))
    throw error;
  const { method, status, code = "" } = error;
  // A gateway has no such code, and an unknown route has another.
  if (method === "DELETE" && status === 404 && /(?<!^resource)_not_found$/.test(code))
    return new Response(null, { status: 204 });
  throw new LagoUnknownOutcomeError(error, error);
}
