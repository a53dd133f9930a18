import type { PipelineError } from "../pipeline-error.ts";
import type { ReadOptions } from "./read-options.ts";
import { refusal } from "./refusal.ts";

const fix = "Try again, or download the document and give the file";

/** Ends a download that stalls, or that takes too long altogether. */
export class Deadline {
  readonly #controller = new AbortController();
  readonly #stall: NodeJS.Timeout;
  readonly #total: NodeJS.Timeout;

  constructor(where: string, { stallMilliseconds, totalMilliseconds }: Required<ReadOptions>) {
    this.#stall = setTimeout(() => {
      this.#end(refusal({ where, what: `no byte came for ${stallMilliseconds / 1000} s`, fix }));
    }, stallMilliseconds);
    this.#total = setTimeout(() => {
      this.#end(refusal({ where, what: `the download took more than ${totalMilliseconds / 1000} s`, fix }));
    }, totalMilliseconds);
  }

  /** Aborts with the refusal as its reason. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Notes that something came, so that the wait begins anew. */
  progress(): void {
    this.#stall.refresh();
  }

  /** Stops the clocks, and closes a connection that is still open. */
  stop(): void {
    this.#end();
  }

  #end(reason?: PipelineError): void {
    clearTimeout(this.#stall);
    clearTimeout(this.#total);
    this.#controller.abort(reason);
  }
}
