import { LagoRequestError, type Operation } from "./lago-request-error.ts";
import { requestIdOf } from "./printable.ts";

/** What came back from the API. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
}

/** How much of a body an error keeps, in characters: enough to see what it is, too little to fill a log. */
const bodyLimit = 16_384;

/** The API answered, and the answer was not the one that was asked for. */
export class LagoResponseError extends LagoRequestError {
  /** The HTTP status. */
  readonly status: number;
  /** What the server calls this request, for a question to Lago's support; only of a header that looks like an id. */
  readonly requestId: string | undefined;
  // Private, so that an error that is logged does not carry them along.
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

  /** The headers of the answer. */
  get headers(): Headers {
    return this.#headers;
  }

  /** The body of the answer as it came, up to its first 16,384 characters. */
  get body(): string {
    return this.#body;
  }
}
