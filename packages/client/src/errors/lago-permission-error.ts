import { LagoApiError } from "./lago-api-error.ts";

/** The API key, or the organisation's plan, does not allow this (403); the `code` says which. */
export class LagoPermissionError extends LagoApiError {
  override get name(): "LagoPermissionError" {
    return "LagoPermissionError";
  }
}
