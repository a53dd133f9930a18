import { LagoRequestError, type Operation } from "./lago-request-error.ts";

/**
 * The whole answer was not there in time.
 *
 * The API may have done what was asked.
 */
export class LagoTimeoutError extends LagoRequestError {
  /** The time that the request had, in milliseconds. */
  readonly timeout: number;

  constructor(operation: Operation, timeout: number) {
    super(operation, `timed out after ${timeout} ms`);
    this.timeout = timeout;
  }

  override get name(): "LagoTimeoutError" {
    return "LagoTimeoutError";
  }
}
