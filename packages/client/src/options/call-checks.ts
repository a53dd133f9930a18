import type { Operation } from "../errors/lago-request-error.ts";
import type { Logger, LogLevel } from "../transport/logger.ts";

/**
 * Called once for each call before anything is sent, with the path template and the options of the call. What it
 * returns is sent. What it throws rejects the call.
 */
export type CallChecks = (operation: CheckedTarget, input: CallInput, options: LogOptions) => CallInput;

/** The operation of a call: its method, and its path template as in the API documentation. */
export type CheckedTarget = Pick<Operation, "method" | "path">;

/** What a call sends. */
export interface CallInput {
  /** The query, with the names that callers use. */
  readonly query?: object | undefined;
  /** The body, in its envelope. `events.sendAll` passes an object whose `text` is the serialized body. */
  readonly body?: unknown;
}

/** Where a call logs to. */
export interface LogOptions {
  readonly logger?: Logger | undefined;
  readonly logLevel?: LogLevel | undefined;
}
