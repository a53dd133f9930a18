import type { ApiErrorNotAllowedCode } from "@lagokit/types";
import { LagoApiError } from "./lago-api-error.ts";

/** Thrown when the state or the type of the object does not allow the operation (405). */
export class LagoMethodNotAllowedError extends LagoApiError {
  /** The API's error code. The type lists the codes that are known today; newer ones are strings. */
  declare readonly code: ApiErrorNotAllowedCode | undefined;

  override get name(): "LagoMethodNotAllowedError" {
    return "LagoMethodNotAllowedError";
  }
}
