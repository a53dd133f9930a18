import type { LagoApiError } from "./lago-api-error.ts";
import { LagoRequestError, type Operation } from "./lago-request-error.ts";

/**
 * A retry of a write was refused, perhaps only since an earlier attempt, whose answer was lost, has done it.
 *
 * Get what was written, and compare, before you write it again. The `cause` is the error of the API.
 */
export class LagoUnknownOutcomeError extends LagoRequestError {
  /** What the API said of the last attempt. */
  declare readonly cause: LagoApiError;
  override readonly outcomeUnknown: true = true;

  constructor(operation: Operation, cause: LagoApiError) {
    const { attempts, status, code = status } = cause;
    super(operation, `may be done: an answer was lost, and the retry failed (${code}). Get what it writes to see`, { cause });
    Object.assign(this, { attempts });
  }

  override get name(): "LagoUnknownOutcomeError" {
    return "LagoUnknownOutcomeError";
  }
}
