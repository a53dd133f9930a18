import type { ApiErrorForbiddenCode } from "@lagokit/types";
import { LagoApiError } from "./lago-api-error.ts";

/**
 * Thrown when the API key or the organization's plan does not allow the operation (403). The `code` says which of them.
 */
export class LagoPermissionError extends LagoApiError {
  /** The API's error code. The type lists the codes that are known today; newer ones are strings. */
  declare readonly code: ApiErrorForbiddenCode | undefined;

  override get name(): "LagoPermissionError" {
    return "LagoPermissionError";
  }
}
