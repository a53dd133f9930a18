import { LagoApiError } from "./lago-api-error.ts";
import type { Operation } from "./lago-request-error.ts";
import type { Answer } from "./lago-response-error.ts";

/** Thrown when the API does not accept the API key (401): it is wrong, revoked or from another region. */
export class LagoAuthenticationError extends LagoApiError {
  constructor(operation: Operation, answer: Answer) {
    super(operation, answer, "check `apiKey`, and `region` or `baseUrl`");
  }

  override get name(): "LagoAuthenticationError" {
    return "LagoAuthenticationError";
  }
}
