import { LagoRequestError, type Operation } from "./lago-request-error.ts";

/**
 * Thrown when the complete response does not arrive in time.
 *
 * If `outcomeUnknown` is true, the request may have been processed.
 */
export class LagoTimeoutError extends LagoRequestError {
  /** The timeout that was exceeded, in milliseconds. */
  readonly timeout: number;

  constructor(operation: Operation, timeout: number) {
    super(operation, `timed out after ${timeout} ms`);
    this.timeout = timeout;
  }

  override get name(): "LagoTimeoutError" {
    return "LagoTimeoutError";
  }
}
