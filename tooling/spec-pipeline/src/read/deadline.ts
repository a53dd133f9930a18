import type { PipelineError } from "../pipeline-error.ts";
import type { ReadOptions } from "./read-options.ts";
import { refusal } from "./refusal.ts";

const fix = "Try again, or download the document and use the file";

/** Aborts a download that stalls or that takes too long. */
export class Deadline {
  readonly #controller = new AbortController();
  readonly #stall: NodeJS.Timeout;
  readonly #total: NodeJS.Timeout;

  constructor(where: string, { stallMilliseconds, totalMilliseconds }: Required<ReadOptions>) {
    this.#stall = setTimeout(() => {
      this.#end(refusal({ where, what: `no data was received for ${stallMilliseconds / 1000} s`, fix }));
    }, stallMilliseconds);
    this.#total = setTimeout(() => {
      this.#end(refusal({ where, what: `the download took more than ${totalMilliseconds / 1000} s`, fix }));
    }, totalMilliseconds);
  }

  /** Aborts with the refusal as its reason. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Restarts the stall timer after data was received. */
  progress(): void {
    this.#stall.refresh();
  }

  /** Stops the timers, and closes a connection that is still open. */
  stop(): void {
    this.#end();
  }

  #end(reason?: PipelineError): void {
    clearTimeout(this.#stall);
    clearTimeout(this.#total);
    this.#controller.abort(reason);
  }
}
