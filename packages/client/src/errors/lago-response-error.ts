import { LagoRequestError, type Operation } from "./lago-request-error.ts";
import { requestIdOf } from "./printable.ts";

/** A response of the API. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
}

/** How many characters of a body an error keeps: enough to identify the body, too few to fill a log. */
const bodyLimit = 16_384;

/** Base class of errors about a response that arrived but is not the expected one. */
export class LagoResponseError extends LagoRequestError {
  /** HTTP status code. */
  readonly status: number;
  /** The server's ID of this request, for questions to Lago's support. Set only if the header looks like an ID. */
  readonly requestId: string | undefined;
  // Private, so that a logged error does not include them.
  readonly #headers: Headers;
  readonly #body: string;

  constructor(operation: Operation, answer: Answer, problem: string) {
    super(operation, problem);
    this.status = answer.status;
    this.requestId = requestIdOf(answer.headers, operation);
    this.#headers = answer.headers;
    this.#body = answer.body.slice(0, bodyLimit);
  }

  override get name(): string {
    return "LagoResponseError";
  }

  /** Headers of the response. */
  get headers(): Headers {
    return this.#headers;
  }

  /** Body of the response as received, up to its first 16,384 characters. */
  get body(): string {
    return this.#body;
  }
}
