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

  constructor(operation: Operation, cause: LagoApiError) {
    const word = cause.code ? ` (${cause.code})` : "";
    const problem = `was answered ${cause.status}${word} on a retry, and may be done: the answer to an earlier attempt was lost. Get what it writes to see`;
    super(operation, problem, { cause });
  }

  override get name(): "LagoUnknownOutcomeError" {
    return "LagoUnknownOutcomeError";
  }
}
