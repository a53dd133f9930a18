import { LagoOutboxError } from "./lago-outbox-error.ts";

/**
 * Thrown when the store cannot keep events, for example because its disk is full, its file is damaged, or its server does
 * not respond. The `code` is the engine's code of the failure.
 *
 * After a `put` that rejects with this error, none of its events is accepted, unless `outcomeUnknown` is true.
 */
export class LagoOutboxStoreError extends LagoOutboxError {
  /** The code of the engine, such as `SQLITE_FULL`, or `ECONNREFUSED`. */
  readonly code: string | undefined;
  /**
   * Whether the store may have accepted the events, because the connection was lost before its response. Put the same
   * events again: each of them is accepted once.
   */
  readonly outcomeUnknown: boolean;

  constructor(message: string, { code, outcomeUnknown = false }: StoreErrorOptions = {}) {
    super(message);
    this.code = code;
    this.outcomeUnknown = outcomeUnknown;
  }

  override get name(): "LagoOutboxStoreError" {
    return "LagoOutboxStoreError";
  }
}

interface StoreErrorOptions {
  readonly code?: string | undefined;
  readonly outcomeUnknown?: boolean;
}
