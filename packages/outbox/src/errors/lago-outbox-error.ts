import { LagoError } from "@lagokit/client/errors";

/** Base class of the errors of an outbox. */
export class LagoOutboxError extends LagoError {
  override get name(): string {
    return "LagoOutboxError";
  }
}
