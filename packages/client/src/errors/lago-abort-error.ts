import { LagoRequestError, type Operation } from "./lago-request-error.ts";

/** The caller's `signal` ended the request; its reason is the `cause`. */
export class LagoAbortError extends LagoRequestError {
  constructor(operation: Operation, cause: unknown) {
    super(operation, "was aborted", { cause });
  }

  override get name(): "LagoAbortError" {
    return "LagoAbortError";
  }
}
