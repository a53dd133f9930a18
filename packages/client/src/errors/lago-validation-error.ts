import type { ApiErrorUnprocessableEntityCode } from "@lagokit/types";
import { flatten } from "./fields.ts";
import { LagoApiError } from "./lago-api-error.ts";

/** The API read the request and does not accept its values (422). */
export class LagoValidationError extends LagoApiError {
  /** What is wrong, in a word of the API's; those known today are offered for completion, and newer ones come as text. */
  declare readonly code: ApiErrorUnprocessableEntityCode | undefined;

  override get name(): "LagoValidationError" {
    return "LagoValidationError";
  }

  /**
   * The codes of what is wrong, by field: `{ email: ["invalid_email_format"] }`.
   *
   * A field within another, or within an item of a batch, has a dotted name: `"0.transaction_id"`. The message has those
   * that are words of the API's.
   */
  get fields(): Readonly<Record<string, readonly string[]>> {
    return Object.fromEntries(flatten(this.details));
  }
}
