import type { ErrorCode } from "@lagokit/types";
import { describeFields } from "./fields.ts";
import type { Operation } from "./lago-request-error.ts";
import { LagoResponseError, type Answer } from "./lago-response-error.ts";
import { printable } from "./printable.ts";

/** Thrown when the API responds with a status of 400 or more. */
export class LagoApiError extends LagoResponseError {
  /** The API's error code, such as `customer_not_found`. Undefined if the response has none, as for a 400 or 401. */
  readonly code: ErrorCode | undefined;
  // Private: it quotes what was sent, which a logged error must not show.
  readonly #details: unknown;

  constructor(operation: Operation, answer: Answer, hint?: string) {
    const { code, error_details: details } = parse(answer.body);
    // A body that the API did not write could contain anything.
    const word = printable(code, operation);
    const told = hint ?? objections(answer.headers) ?? (answer.status === 422 && describeFields(details, operation));
    const problem = `failed with ${answer.status}${word ? ` (${word})` : ""}${told ? `: ${told}` : ""}`;
    super(operation, answer, problem);
    this.code = word;
    this.#details = details;
  }

  /** The API's `error_details`, as received. The `fields` of a `LagoValidationError` are easier to read. */
  get details(): unknown {
    return this.#details;
  }

  override get name(): string {
    return "LagoApiError";
  }
}

/** Reads what a Prism mock objects to: it reports this only in a header, and responds with an example of an error. */
function objections(headers: Headers): string | undefined {
  return headers
    .get("sl-violations")
    ?.match(/(?<="message":")Request [^"@]+/g)
    ?.join("; ");
}

/** Parses the body of an error, which can be HTML from a gateway. */
function parse(body: string): { readonly code?: unknown; readonly error_details?: unknown } {
  try {
    return Object(JSON.parse(body));
  } catch {
    return {};
  }
}
