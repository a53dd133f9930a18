import {
  type DelayOptions,
  failure,
  type FailOptions,
  type Faults,
  type FaultTimes,
  type OperationSelector,
  type RateLimitOptions,
  reachedLimit,
} from "./faults.ts";
import { type ErrorDetails, invalid } from "./refusal.ts";
import { permissionErrorOf } from "../spec/permission-error.ts";

/** A server whose next requests can fail. Each request takes at most one of the faults, the one that was added first. */
export class FaultyServer {
  readonly #faults: Faults;

  /** @internal */
  constructor(faults: Faults) {
    this.#faults = faults;
  }

  /** Responds to the next requests of an operation with an error, or fails their connection. They are not handled. */
  fail(operation: OperationSelector, options: FailOptions): void {
    this.#faults.add(operation, failure(options), options.times);
  }

  /** Refuses the next requests of an operation with a 422 and these codes of fields. They are not handled. */
  refuse(operation: OperationSelector, details: ErrorDetails, { times }: FaultTimes = {}): void {
    this.#faults.add(operation, { kind: "response", status: 422, body: invalid(details).body }, times);
  }

  /**
   * Refuses the next requests of an operation with the 403 of an API key that lacks the permission, such as
   * `write_action_not_allowed_for_tax`. They are not handled.
   */
  deny(operation: Exclude<OperationSelector, "*">, { times }: FaultTimes = {}): void {
    this.#faults.add(operation, { kind: "response", status: 403, body: permissionErrorOf(operation) }, times);
  }

  /** Handles the next requests of an operation, and loses their responses: the connection is reset. */
  loseAnswer(operation: OperationSelector, { times }: FaultTimes = {}): void {
    this.#faults.add(operation, { kind: "lostResponse" }, times);
  }

  /** Delays the next requests of an operation, in real time. */
  delay(operation: OperationSelector, { milliseconds, times }: DelayOptions): void {
    this.#faults.add(operation, { kind: "delay", milliseconds }, times);
  }

  /** Responds to the next requests of an operation with a 429 and the headers of Lago's cloud. They are not handled. */
  rateLimit(operation: OperationSelector, { reset = 1, times }: RateLimitOptions = {}): void {
    this.#faults.add(operation, reachedLimit(reset), times);
  }

  /** Removes all faults that have not occurred. */
  clearFaults(): void {
    this.#faults.clear();
  }
}
