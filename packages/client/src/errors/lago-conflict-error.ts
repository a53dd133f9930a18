import { LagoApiError } from "./lago-api-error.ts";

/** Thrown when another request changed the same object at the same time (409). Nothing was written. */
export class LagoConflictError extends LagoApiError {
  override get name(): "LagoConflictError" {
    return "LagoConflictError";
  }
}
