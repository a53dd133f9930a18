import { LagoUnexpectedResponseError } from "../errors/lago-unexpected-response-error.ts";
import type { RequestContext } from "../transport/request-context.ts";

/** Throws for a response that the API does not send. The outcome is unknown: the request may have been processed. */
export function refuse({ operation, attempts, answer }: RequestContext, problem: string): never {
  const error = new LagoUnexpectedResponseError(operation, answer, `returned ${answer.status}${problem}`);
  throw Object.assign(error, { attempts, outcomeUnknown: true });
}
