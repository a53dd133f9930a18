import { LagoApiError } from "./lago-api-error.ts";

/** Another request changed the same thing at the same time (409). Nothing was written. */
export class LagoConflictError extends LagoApiError {
  override get name(): "LagoConflictError" {
    return "LagoConflictError";
  }
}
