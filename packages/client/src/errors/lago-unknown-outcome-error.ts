import type { LagoApiError } from "./lago-api-error.ts";
import { LagoRequestError } from "./lago-request-error.ts";

/**
 * A retry of a write was refused, perhaps only since an earlier attempt, whose answer was lost, has done it.
 *
 * Get what was written, and compare, before you write it again. The `cause` is the error of the API.
 */
export class LagoUnknownOutcomeError extends LagoRequestError {
  /** What the API said of the last attempt. */
  declare readonly cause: LagoApiError;
  declare readonly outcomeUnknown: true;

  constructor(cause: LagoApiError) {
    const { attempts, status, code = status } = cause;
    super(cause, `failed with ${code}, or was done: an earlier answer was lost. Get it to see`, { cause });
    Object.assign(this, { attempts, outcomeUnknown: true });
  }

  override get name(): "LagoUnknownOutcomeError" {
    return "LagoUnknownOutcomeError";
  }
}
