import type { ErrorCode } from "@lagokit/types";
import { LagoResponseError, type Answer } from "./lago-response-error.ts";
import type { Operation } from "./lago-request-error.ts";

/** The API refused the request, or failed on it: any status of 400 or more. */
export class LagoApiError extends LagoResponseError {
  /** What is wrong, in a word of the API's, e.g. `customer_not_found`; a 400 and a 401 have none. Newer words come as text. */
  readonly code: ErrorCode | undefined;
  /** What is wrong in particular, as the API puts it; `fields` of a `LagoValidationError` reads easier. */
  readonly details: unknown;

  constructor(operation: Operation, answer: Answer, hint = "") {
    const { code, error_details: details } = parse(answer.body);
    // A body that is not the API's own could put anything there.
    const word = typeof code === "string" && /^[\w.-]{1,64}$/.test(code) ? code : undefined;
    const status = `${answer.status}${word === undefined ? "" : ` (${word})`}`;
    super(operation, answer, `failed with ${status}${hint}${objections(answer.headers)}`);
    this.code = word;
    this.details = details;
  }

  override get name(): string {
    return "LagoApiError";
  }
}

/** What a mock on Prism objects to: it says so in a header alone, and answers with an example of an error. */
function objections(headers: Headers): string {
  const messages = headers.get("sl-violations")?.match(/(?<="message":")[^"]+/g);
  return messages ? `: ${messages.join("; ")}` : "";
}

/** Reads the body of an error, which is a gateway's HTML at times. */
function parse(body: string): { readonly code?: unknown; readonly error_details?: unknown } {
  try {
    return Object(JSON.parse(body));
  } catch {
    return {};
  }
}
