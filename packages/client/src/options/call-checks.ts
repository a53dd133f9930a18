import type { Operation } from "../errors/lago-request-error.ts";
import type { Logger, LogLevel } from "../transport/logger.ts";

/**
 * Is called once for each call, before anything is sent, with the template of its path and with the options that it has. What
 * it returns is sent; what it throws rejects the call.
 */
export type CallChecks = (operation: CheckedTarget, input: CallInput, options: LogOptions) => CallInput;

/** The operation of a call: its method, and the path as the API's documentation writes it. */
export type CheckedTarget = Pick<Operation, "method" | "path">;

/** What a call sends. */
export interface CallInput {
  /** The query, by the names that callers write. */
  readonly query?: object | undefined;
  /** The body, in its envelope; `events.sendAll` has written it already, as the `text` of an object. */
  readonly body?: unknown;
}

/** Where a call logs to. */
export interface LogOptions {
  readonly logger?: Logger | undefined;
  readonly logLevel?: LogLevel | undefined;
}
