import type { ApiErrorNotFoundCode } from "@lagokit/types";
import { LagoApiError } from "./lago-api-error.ts";

/** Thrown when an object does not exist (404). The `code` says which one. */
export class LagoNotFoundError extends LagoApiError {
  /** The API's error code. The type lists the codes that are known today; newer ones are strings. */
  declare readonly code: ApiErrorNotFoundCode | undefined;

  override get name(): "LagoNotFoundError" {
    return "LagoNotFoundError";
  }
}
