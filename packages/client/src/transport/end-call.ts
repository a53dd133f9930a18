import { LagoApiError } from "../errors/lago-api-error.ts";
import type { LagoRequestError } from "../errors/lago-request-error.ts";
import { LagoUnknownOutcomeError } from "../errors/lago-unknown-outcome-error.ts";
import type { RequestContext } from "./request-context.ts";

/**
 * The answers that depend on what is stored, and so on what an earlier attempt has done. A 409 is one: the row that is locked
 * or changed may be so by that attempt. A 400, 401 or 403 depends on the request and its key alone.
 */
const ofState = [404, 405, 409, 422];

/**
 * Ends a call by the error of its last attempt. What may be the echo of an earlier one is not thrown as news: what a DELETE
 * does not find is deleted, which is an empty answer, and of the rest the outcome is unknown.
 */
export function endCall(context: RequestContext, error: LagoRequestError): Response {
  const { operation, resend, attempts, outcomeUnknown } = context;
  const facts = { attempts, outcomeUnknown };
  Object.assign(error, facts);
  const isOfWrite = resend === "write" || resend === "replace";
  if (!outcomeUnknown || !isOfWrite || !(error instanceof LagoApiError) || !ofState.includes(error.status)) throw error;
  if (operation.method === "DELETE" && isMissing(error)) return new Response(null, { status: 204 });
  throw Object.assign(new LagoUnknownOutcomeError(operation, error), facts);
}

/** Whether the API says that it has no such thing; a gateway has no such word, and an unknown route another. */
function isMissing({ status, code = "" }: LagoApiError): boolean {
  return status === 404 && /(?<!^resource)_not_found$/.test(code);
}
