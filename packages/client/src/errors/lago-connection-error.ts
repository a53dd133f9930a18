import { codeOf, failureOf } from "../transport/connection-failure.ts";
import { LagoRequestError, type Operation } from "./lago-request-error.ts";
import { printable } from "./printable.ts";

/** How Deno names the failure, after the URL. */
const wordsOfDeno = /client error \(\w+\)(: invalid peer certificate)?/;

/**
 * Thrown when the connection fails, for example because it is refused or reset, or because the host is unknown. No
 * response arrives, or only a part of one. The `code` of the `cause` is the runtime's code of the failure, such as
 * `ECONNREFUSED`.
 *
 * If `outcomeUnknown` is true, the request may have been processed.
 */
export class LagoConnectionError extends LagoRequestError {
  // Private: it can quote URLs and bytes, which a logged error must not show.
  readonly #thrown: unknown;

  /** @param cause What the runtime threw. Only its name and code are kept: its message can quote URLs and bytes. */
  constructor(operation: Operation, cause: unknown) {
    const code = printable(codeOf(cause), operation) ?? printable(failureOf(cause), operation, wordsOfDeno);
    const { cause: inner = cause } = Object(cause);
    const copy = Object.assign(new Error(code), { name: printable(Object(inner).name, operation), code });
    super(operation, `failed: the connection could not be made, or broke${code ? ` (${code})` : ""}`, { cause: copy });
    this.#thrown = cause;
  }

  /**
   * Returns what the runtime threw, which says more than the code.
   *
   * @internal
   */
  static thrownBy(error: LagoConnectionError): unknown {
    return #thrown in Object(error) ? error.#thrown : error.cause;
  }

  override get name(): "LagoConnectionError" {
    return "LagoConnectionError";
  }
}
