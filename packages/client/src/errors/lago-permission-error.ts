import type { ApiErrorForbiddenCode } from "@lagokit/types";
import { LagoApiError } from "./lago-api-error.ts";

/** The API key, or the organization's plan, does not allow this (403); the `code` says which. */
export class LagoPermissionError extends LagoApiError {
  /** What is wrong, in a word of the API's; those known today are offered for completion, and newer ones come as text. */
  declare readonly code: ApiErrorForbiddenCode | undefined;

  override get name(): "LagoPermissionError" {
    return "LagoPermissionError";
  }
}
