import { LagoOutboxError } from "./lago-outbox-error.ts";

/**
 * Thrown when the outbox has another event with the same `transaction_id` and subscription. None of the events was
 * accepted: derive each `transaction_id` from what the event reports, so that two events never share one.
 */
export class LagoOutboxConflictError extends LagoOutboxError {
  /** Position of the event in what was passed to `put`, from 0. */
  readonly index: number;
  /** The fields in which the two events differ. */
  readonly fields: readonly string[];

  constructor(index: number, fields: readonly string[]) {
    const which = `The outbox has another event with the \`transaction_id\` of event ${index}`;
    super(`${which}: they differ in ${fields.join(", ")}. No event was accepted.`);
    this.index = index;
    this.fields = fields;
  }

  override get name(): "LagoOutboxConflictError" {
    return "LagoOutboxConflictError";
  }
}
