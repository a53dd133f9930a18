import type { LagoRequestError } from "../errors/lago-request-error.ts";
import { LagoResponseError } from "../errors/lago-response-error.ts";
import { isAway, isOutage } from "./outage.ts";
import type { Resend } from "./resend.ts";
import { sleep } from "./timeout.ts";

/** A call that may wait. */
export interface PatientCall<Value> {
  /** For how long, in milliseconds. */
  readonly maxOutage: number;
  readonly signal: AbortSignal | undefined;
  readonly resend: Resend;
  readonly run: () => Promise<Value>;
  /** How long to wait after so many failures, in milliseconds. */
  readonly delayAfter: (failure: LagoRequestError, failures: number) => number;
  /** Is told of each wait. */
  readonly onWait: (wait: Wait) => void;
}

/** A wait before the next try. */
export interface Wait {
  readonly delay: number;
  readonly reason: LagoRequestError;
  /** How long the server has been away, in milliseconds. */
  readonly outage: number;
}

/** How often a call may fail in a way that can be its own fault: by a 500, or while others get through. */
const patience = 10;

/**
 * Where calls wait while the server is away.
 *
 * It closes when a call fails for that reason and no other call got an answer meanwhile. Then one call at a time tries,
 * after ever longer waits, and the first answer opens it for all.
 */
export class OutageGate {
  /** What closed it; undefined while it is open. */
  #failure: LagoRequestError | undefined;
  #closedAt = 0;
  /** How many calls have failed since it closed. */
  #failures = 0;
  /** How many calls got an answer. */
  #answers = 0;
  /** Is resolved when all who wait had their turn. */
  #line: Promise<unknown> = Promise.resolve();

  /** Whether the server is away, as far as is known. */
  get isClosed(): boolean {
    return this.#failure !== undefined;
  }

  /** Makes a call, and makes it again while the server is away, for as long as it may wait. */
  async pass<Value>(call: PatientCall<Value>): Promise<Value> {
    const end = performance.now() + call.maxOutage;
    for (let misses = 0, answers = this.#answers; ; answers = this.#answers) {
      const leave = this.#failure && (await this.#turn(this.#failure, call, end));
      let failure: LagoRequestError;
      try {
        return await this.#try(call);
      } catch (error) {
        if (!isAway(error, call.resend) || (call.resend === "never" && error.outcomeUnknown)) throw error;
        failure = error;
      } finally {
        leave?.();
      }
      const othersPass = answers !== this.#answers;
      if (!othersPass) this.#close(failure);
      if (othersPass || !isOutage(failure)) misses++;
      if (misses > patience || performance.now() >= end) throw failure;
      if (othersPass)
        await sleep(Math.max(0, Math.min(call.delayAfter(failure, misses), end - performance.now())), call.signal);
    }
  }

  async #try<Value>(call: PatientCall<Value>): Promise<Value> {
    try {
      const value = await call.run();
      this.#open();
      return value;
    } catch (error) {
      // Whatever the API says, it is there.
      if (error instanceof LagoResponseError && !isAway(error, call.resend)) this.#open();
      throw error;
    }
  }

  /** Waits until it is open, or this call is the one to try; gives what lets the next one try. */
  async #turn<Value>(reason: LagoRequestError, call: PatientCall<Value>, end: number): Promise<() => void> {
    const { signal } = call;
    const before = this.#line;
    let resolveTurn: (() => void) | undefined;
    const turn = new Promise<void>((resolve) => (resolveTurn = resolve));
    const leave = (): void => resolveTurn?.();
    this.#line = before.then(() => turn);
    await sleep(Math.max(0, end - performance.now()), signal, before);
    if (!this.isClosed) leave();
    const delay = Math.min(call.delayAfter(reason, this.#failures), end - performance.now());
    if (!this.isClosed || delay <= 0 || signal?.aborted) return leave;
    call.onWait({ delay, reason, outage: performance.now() - this.#closedAt });
    await sleep(delay, signal);
    return leave;
  }

  #open(): void {
    this.#answers++;
    this.#failures = 0;
    this.#failure = undefined;
  }

  #close(error: LagoRequestError): void {
    this.#failures++;
    if (!this.#failure) this.#closedAt = performance.now();
    this.#failure = error;
  }
}

/** A gate for each server that a client talks to. */
export class OutageGates {
  readonly #gates = new Map<string | undefined, OutageGate>();

  /** The gate of a server; without its URL, of the API's. */
  of(baseUrl: string | undefined): OutageGate {
    const gate = this.#gates.get(baseUrl) ?? new OutageGate();
    this.#gates.set(baseUrl, gate);
    return gate;
  }
}
