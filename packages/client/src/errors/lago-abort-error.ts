import { LagoRequestError, type Operation } from "./lago-request-error.ts";

/** Thrown when the caller's `signal` aborts the request. The `cause` is the signal's reason. */
export class LagoAbortError extends LagoRequestError {
  constructor(operation: Operation, cause: unknown) {
    super(operation, "was aborted", { cause });
  }

  override get name(): "LagoAbortError" {
    return "LagoAbortError";
  }
}
