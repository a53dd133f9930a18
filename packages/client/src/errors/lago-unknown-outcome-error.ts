import type { LagoApiError } from "./lago-api-error.ts";
import { LagoRequestError } from "./lago-request-error.ts";

/**
 * Thrown when a retry of a write is refused, possibly because an earlier attempt succeeded and its response was lost.
 *
 * Get the object and compare it before you write again. The `cause` is the API's error for the last attempt.
 */
export class LagoUnknownOutcomeError extends LagoRequestError {
  /** The API's error for the last attempt. */
  declare readonly cause: LagoApiError;
  declare readonly outcomeUnknown: true;

  constructor(cause: LagoApiError) {
    const { attempts, status, code = status } = cause;
    super(cause, `failed with ${code}, but an earlier attempt may have succeeded: get the object to check`, { cause });
    Object.assign(this, { attempts, outcomeUnknown: true });
  }

  override get name(): "LagoUnknownOutcomeError" {
    return "LagoUnknownOutcomeError";
  }
}
