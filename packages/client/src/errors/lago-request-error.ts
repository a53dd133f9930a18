import { LagoError } from "./lago-error.ts";

/** The operation that a request was for. */
export interface Operation {
  readonly method: string;
  /** The path as the API's documentation writes it, so without the ids. */
  readonly path: string;
  /**
   * The API key that the latest attempt went with, which no error shows, whoever echoes it. One of a few characters, as
   * tests have it, is in too many words to be looked for.
   *
   * @internal
   */
  secret?: string | undefined;
}

/** A request was made and did not end well. */
export class LagoRequestError extends LagoError {
  /** The HTTP method, e.g. `GET`. */
  readonly method: string;
  /** The path as the API's documentation writes it, e.g. `/customers/{external_id}`. */
  readonly path: string;
  /** How many attempts were made. */
  readonly attempts: number = 0;
  /** Whether the API may have done what was asked all the same, in any of the attempts. */
  readonly outcomeUnknown: boolean = false;

  constructor({ method, path }: Operation, problem: string, options?: ErrorOptions) {
    super(`${method} ${path} ${problem}`, options);
    this.method = method;
    this.path = path;
  }

  override get name(): string {
    return "LagoRequestError";
  }
}
