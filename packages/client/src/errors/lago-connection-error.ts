import { codeOf, failureOf } from "../transport/connection-failure.ts";
import { LagoRequestError, type Operation } from "./lago-request-error.ts";
import { printable } from "./printable.ts";

/** How Deno says what failed, behind the URL. */
const wordsOfDeno = /client error \(\w+\)(: invalid peer certificate)?/;

/**
 * No answer came, or only a part of one: refused, reset, unknown host. The `code` of the `cause` says which.
 *
 * The API may have done what was asked.
 */
export class LagoConnectionError extends LagoRequestError {
  // Private, since it can quote URLs and bytes: an error that is logged must not.
  readonly #thrown: unknown;

  /** @param cause What the runtime threw. The error keeps its name and code: its message can quote URLs and bytes. */
  constructor(operation: Operation, cause: unknown) {
    const code = printable(codeOf(cause), operation) ?? printable(failureOf(cause), operation, wordsOfDeno);
    const { cause: inner = cause } = Object(cause);
    const copy = Object.assign(new Error(code), { name: printable(Object(inner).name, operation), code });
    super(operation, `failed: the connection could not be made, or broke${code ? ` (${code})` : ""}`, { cause: copy });
    this.#thrown = cause;
  }

  /**
   * What the runtime threw, of which more can be told than of its code.
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
