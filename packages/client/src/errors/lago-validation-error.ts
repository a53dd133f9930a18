import type { ApiErrorUnprocessableEntityCode } from "@lagokit/types";
import { LagoApiError } from "./lago-api-error.ts";

/** The API read the request and does not accept its values (422). */
export class LagoValidationError extends LagoApiError {
  /** What is wrong, in a word of the API's; those known today are offered for completion, and newer ones come as text. */
  declare readonly code: ApiErrorUnprocessableEntityCode | undefined;

  /**
   * The codes of what is wrong, by field: `{ email: ["invalid_email_format"] }`.
   *
   * A field within another, or within an item of a batch, has a dotted name: `"0.transaction_id"`.
   */
  readonly fields: Readonly<Record<string, readonly string[]>> = Object.fromEntries(flatten(this.details));

  override get name(): "LagoValidationError" {
    return "LagoValidationError";
  }
}

/** The API nests its details in several ways; a code or a list of codes, at the end of each, is what they share. */
function flatten(value: unknown, name?: string, depth = 0): [string, string[]][] {
  // Nothing that the API says is as deep, and what is deeper could fill the stack.
  if (typeof value === "object" && value !== null && !Array.isArray(value) && depth < 99)
    return Object.entries(value).flatMap(([key, inner]) =>
      flatten(inner, name === undefined ? key : `${name}.${key}`, depth + 1),
    );
  return name === undefined ? [] : [[name, [value].flat().filter((code) => typeof code === "string")]];
}
