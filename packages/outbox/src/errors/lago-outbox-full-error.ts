import { LagoOutboxError } from "./lago-outbox-error.ts";

/** Thrown when the outbox is full. None of the events was accepted: put them later, or raise `maxPending`. */
export class LagoOutboxFullError extends LagoOutboxError {
  /** Maximum number of undelivered events. */
  readonly maxPending: number;

  constructor(maxPending: number) {
    super(`The outbox is full: ${maxPending} events (\`maxPending\`) wait for delivery. No event was accepted.`);
    this.maxPending = maxPending;
  }

  override get name(): "LagoOutboxFullError" {
    return "LagoOutboxFullError";
  }
}
