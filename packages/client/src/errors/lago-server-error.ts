import { LagoApiError } from "./lago-api-error.ts";

/** Thrown when the API, or a gateway in front of it, fails (500 and above). The request may have been processed. */
export class LagoServerError extends LagoApiError {
  override get name(): "LagoServerError" {
    return "LagoServerError";
  }
}
