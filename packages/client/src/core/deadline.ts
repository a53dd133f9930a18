import { LagoArgumentError } from "../errors/lago-argument-error.ts";

/** Ends a request when its time is up or when the caller's signal says so. */
export class Deadline {
  readonly timeout: number;
  readonly caller: AbortSignal | undefined;
  readonly #controller = new AbortController();
  readonly #timer: ReturnType<typeof setTimeout>;
  #expired = false;

  constructor(timeout: number, caller: AbortSignal | undefined) {
    if (caller != null && typeof caller.addEventListener !== "function")
      throw new LagoArgumentError("signal", "must be an `AbortSignal`: of a controller, pass its `signal`.");
    this.timeout = timeout;
    this.caller = caller;
    caller?.addEventListener("abort", this.#abort);
    if (caller?.aborted) this.#abort();
    this.#timer = setTimeout(this.#expire, timeout);
  }

  /** The signal to end the request by. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Whether the time was up before the request came to its end. */
  get expired(): boolean {
    return this.#expired;
  }

  /** Lets go of the timer, and of the caller's signal, which can outlive many requests. */
  clear(): void {
    clearTimeout(this.#timer);
    this.caller?.removeEventListener("abort", this.#abort);
  }

  readonly #abort = (): void => this.#controller.abort();

  readonly #expire = (): void => {
    this.#expired = true;
    this.#abort();
  };
}
