import type { ErrorCode } from "@lagokit/types";
import { describeFields } from "./fields.ts";
import type { Operation } from "./lago-request-error.ts";
import { LagoResponseError, type Answer } from "./lago-response-error.ts";
import { printable } from "./printable.ts";

/** The API refused the request, or failed on it: any status of 400 or more. */
export class LagoApiError extends LagoResponseError {
  /** What is wrong, in a word of the API's, e.g. `customer_not_found`; a 400 and a 401 have none. Newer words come as text. */
  readonly code: ErrorCode | undefined;
  // Private, since it quotes what was sent, and an error that is logged must not.
  readonly #details: unknown;

  constructor(operation: Operation, answer: Answer, hint?: string) {
    const { code, error_details: details } = parse(answer.body);
    // A body that is not the API's own could put anything there.
    const word = printable(code, operation);
    const told = hint ?? objections(answer.headers) ?? (answer.status === 422 && describeFields(details, operation));
    const problem = `failed with ${answer.status}${word ? ` (${word})` : ""}${told ? `: ${told}` : ""}`;
    super(operation, answer, problem);
    this.code = word;
    this.#details = details;
  }

  /** What is wrong in particular, as the API puts it; `fields` of a `LagoValidationError` reads easier. */
  get details(): unknown {
    return this.#details;
  }

  override get name(): string {
    return "LagoApiError";
  }
}

/** What a mock on Prism objects to: it says so in a header alone, in its own words, and answers with an example of an error. */
function objections(headers: Headers): string | undefined {
  return headers
    .get("sl-violations")
    ?.match(/(?<="message":")Request [^"@]+/g)
    ?.join("; ");
}

/** Reads the body of an error, which is a gateway's HTML at times. */
function parse(body: string): { readonly code?: unknown; readonly error_details?: unknown } {
  try {
    return Object(JSON.parse(body));
  } catch {
    return {};
  }
}
