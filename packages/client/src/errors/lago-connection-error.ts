import { LagoRequestError, type Operation } from "./lago-request-error.ts";

/**
 * No answer came, or only a part of one: refused, reset, unknown host. The `cause` says which.
 *
 * The API may have done what was asked.
 */
export class LagoConnectionError extends LagoRequestError {
  constructor(operation: Operation, cause: unknown) {
    super(operation, "failed: the connection could not be made, or broke", { cause });
  }

  override get name(): "LagoConnectionError" {
    return "LagoConnectionError";
  }
}
