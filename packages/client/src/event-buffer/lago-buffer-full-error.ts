import { LagoError } from "../errors/lago-error.ts";

/**
 * Thrown when the buffer is full. The event was not added: store it elsewhere, or add it later. The `cause` is the
 * error that ended the last delivery, if there was one.
 */
export class LagoBufferFullError extends LagoError {
  /** Maximum number of events in the buffer. */
  readonly maxEvents: number;

  constructor(maxEvents: number, cause: unknown) {
    const problem = `The event buffer is full: ${maxEvents} events (\`maxEvents\`) wait for delivery.`;
    super(`${problem} This one was not added.`, cause === undefined ? undefined : { cause });
    this.maxEvents = maxEvents;
  }

  override get name(): "LagoBufferFullError" {
    return "LagoBufferFullError";
  }
}
