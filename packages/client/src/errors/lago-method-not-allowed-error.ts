import { LagoApiError } from "./lago-api-error.ts";

/** The thing is in a state, or of a kind, that does not allow this (405). */
export class LagoMethodNotAllowedError extends LagoApiError {
  override get name(): "LagoMethodNotAllowedError" {
    return "LagoMethodNotAllowedError";
  }
}
