import { LagoApiError } from "./lago-api-error.ts";

/** The API, or a gateway before it, failed (500 and above). It may have done what was asked. */
export class LagoServerError extends LagoApiError {
  override get name(): "LagoServerError" {
    return "LagoServerError";
  }
}
