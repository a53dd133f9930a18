import { LagoError } from "./lago-error.ts";

/** The operation that a request is for. */
export interface Operation {
  readonly method: string;
  /** Path template as in the API documentation, without IDs. */
  readonly path: string;
  /**
   * API key of the latest attempt. No error shows it, even if a response echoes it. A key of a few characters, as in
   * tests, is not masked: too many words contain it.
   *
   * @internal
   */
  secret?: string | undefined;
}

/** Base class of errors about a request that failed. */
export class LagoRequestError extends LagoError {
  /** HTTP method, such as `GET`. */
  readonly method: string;
  /** Path template as in the API documentation, such as `/customers/{external_id}`. */
  readonly path: string;
  /** Number of attempts that were made. */
  readonly attempts: number = 0;
  /** Whether the API may have processed the request in any of the attempts, although it failed. */
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
