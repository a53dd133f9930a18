import { LagoError } from "../errors/lago-error.ts";

/**
 * The buffer has as many events as it may, and did not take this one: keep it elsewhere, or try again later. The `cause` is
 * what ended the last sending, if anything did.
 */
export class LagoBufferFullError extends LagoError {
  /** How many events the buffer holds at most. */
  readonly maxEvents: number;

  constructor(maxEvents: number, cause: unknown) {
    const problem = `The event buffer is full: ${maxEvents} events (\`maxEvents\`) wait to be delivered.`;
    super(`${problem} This one was not added.`, cause === undefined ? undefined : { cause });
    this.maxEvents = maxEvents;
  }

  override get name(): "LagoBufferFullError" {
    return "LagoBufferFullError";
  }
}
