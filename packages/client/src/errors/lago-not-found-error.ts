import { LagoApiError } from "./lago-api-error.ts";

/** There is no such thing (404); the `code` says what is missing. */
export class LagoNotFoundError extends LagoApiError {
  override get name(): "LagoNotFoundError" {
    return "LagoNotFoundError";
  }
}
