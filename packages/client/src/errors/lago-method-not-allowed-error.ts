import type { ApiErrorNotAllowedCode } from "@lagokit/types";
import { LagoApiError } from "./lago-api-error.ts";

/** The thing is in a state, or of a kind, that does not allow this (405). */
export class LagoMethodNotAllowedError extends LagoApiError {
  /** What is wrong, in a word of the API's; those known today are offered for completion, and newer ones come as text. */
  declare readonly code: ApiErrorNotAllowedCode | undefined;

  override get name(): "LagoMethodNotAllowedError" {
    return "LagoMethodNotAllowedError";
  }
}
