import type { ApiErrorNotFoundCode } from "@lagokit/types";
import { LagoApiError } from "./lago-api-error.ts";

/** There is no such thing (404); the `code` says what is missing. */
export class LagoNotFoundError extends LagoApiError {
  /** What is wrong, in a word of the API's; those known today are offered for completion, and newer ones come as text. */
  declare readonly code: ApiErrorNotFoundCode | undefined;

  override get name(): "LagoNotFoundError" {
    return "LagoNotFoundError";
  }
}
