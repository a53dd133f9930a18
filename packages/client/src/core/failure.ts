import { LagoAbortError } from "../errors/lago-abort-error.ts";
import { LagoConnectionError } from "../errors/lago-connection-error.ts";
import { LagoError } from "../errors/lago-error.ts";
import type { Operation } from "../errors/lago-request-error.ts";
import { LagoTimeoutError } from "../errors/lago-timeout-error.ts";
import type { Deadline } from "./deadline.ts";

/** Says what a thrown thing means. Each run-time throws another one when a request is ended, so the deadline is asked. */
export function failure(operation: Operation, deadline: Deadline, cause: unknown): LagoError {
  if (cause instanceof LagoError) return cause;
  if (deadline.caller?.aborted) return new LagoAbortError(operation, deadline.caller.reason);
  if (deadline.expired) return new LagoTimeoutError(operation, deadline.timeout);
  return new LagoConnectionError(operation, cause);
}
