import type { ApiErrorUnprocessableEntityCode } from "@lagokit/types";
import { flatten } from "./fields.ts";
import { LagoApiError } from "./lago-api-error.ts";

/** Thrown when the API can read the request but does not accept its values (422). */
export class LagoValidationError extends LagoApiError {
  /** The API's error code. The type lists the codes that are known today; newer ones are strings. */
  declare readonly code: ApiErrorUnprocessableEntityCode | undefined;

  override get name(): "LagoValidationError" {
    return "LagoValidationError";
  }

  /**
   * Error codes by field: `{ email: ["invalid_email_format"] }`.
   *
   * A field inside another field, or inside an item of a batch, has a dotted name: `"0.transaction_id"`. The message
   * shows only those that look like error codes of the API.
   */
  get fields(): Readonly<Record<string, readonly string[]>> {
    return Object.fromEntries(flatten(this.details));
  }
}
