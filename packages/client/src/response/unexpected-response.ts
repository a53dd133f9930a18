import { LagoUnexpectedResponseError } from "../errors/lago-unexpected-response-error.ts";
import type { RequestContext } from "../transport/request-context.ts";

/** Refuses an answer that the API does not give. Whatever it was asked for may have been done. */
export function refuse({ operation, attempts, answer }: RequestContext, problem: string): never {
  const error = new LagoUnexpectedResponseError(operation, answer, `answered ${answer.status}${problem}`);
  throw Object.assign(error, { attempts, outcomeUnknown: true });
}
