import type { LagoRequestError } from "../errors/lago-request-error.ts";
import { LagoResponseError } from "../errors/lago-response-error.ts";
import { isAway, isOutage } from "./outage.ts";
import type { Resend } from "./resend.ts";
import { sleep } from "./timeout.ts";

/** A call that may wait for the server. */
export interface PatientCall<Value> {
  /** Longest wait, in milliseconds. */
  readonly maxOutage: number;
  readonly signal: AbortSignal | undefined;
  readonly resend: Resend;
  readonly run: () => Promise<Value>;
  /** Returns the wait after this many failures, in milliseconds. */
  readonly delayAfter: (failure: LagoRequestError, failures: number) => number;
  /** Called at each wait. */
  readonly onWait: (wait: Wait) => void;
}

/** A wait before the next attempt. */
export interface Wait {
  readonly delay: number;
  readonly reason: LagoRequestError;
  /** How long the server has been unreachable, in milliseconds. */
  readonly outage: number;
}

/** How often a call may fail in a way that can be its own fault: by a 500, or while other calls succeed. */
const patience = 10;

/**
 * Makes calls wait while the server is unreachable.
 *
 * The gate closes when a call fails for that reason and no other call got a response in the meantime. Then one call at
 * a time tries, with exponential backoff, and the first response opens the gate for all.
 */
export class OutageGate {
  /** The failure that closed the gate; undefined while it is open. */
  #failure: LagoRequestError | undefined;
  #closedAt = 0;
  /** Number of failed calls since the gate closed. */
  #failures = 0;
  /** Number of calls that got a response. */
  #answers = 0;
  /** Resolves when all waiting calls had their turn. */
  #line: Promise<unknown> = Promise.resolve();

  /** Whether the server is unreachable, as far as is known. */
  get isClosed(): boolean {
    return this.#failure !== undefined;
  }

  /** Makes a call, and repeats it while the server is unreachable, for as long as the call may wait. */
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
      // The server is reachable, regardless of the error that it sends.
      if (error instanceof LagoResponseError && !isAway(error, call.resend)) this.#open();
      throw error;
    }
  }

  /** Waits until the gate is open or it is this call's turn. Returns a function that lets the next call try. */
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

/** One gate for each server of a client. */
export class OutageGates {
  readonly #gates = new Map<string | undefined, OutageGate>();

  /** Returns the gate of a server; without a URL, the gate of the API. */
  of(baseUrl: string | undefined): OutageGate {
    const gate = this.#gates.get(baseUrl) ?? new OutageGate();
    this.#gates.set(baseUrl, gate);
    return gate;
  }
}
