import { tracingChannel } from "node:diagnostics_channel";
import type { CallTrace } from "../../src/index.ts";

/** What was published: the name of the channel, and the trace as it was then. */
export type Published = readonly [channel: string, trace: Omit<CallTrace, "run">];

/** Subscribes to `lagokit:call` until it is disposed. */
export class ObservedCalls implements Disposable {
  readonly published: Published[] = [];
  readonly #channel = tracingChannel("lagokit:call");
  readonly #listeners = {
    start: this.#listener("start"),
    end: this.#listener("end"),
    asyncStart: this.#listener("asyncStart"),
    asyncEnd: this.#listener("asyncEnd"),
    error: this.#listener("error"),
  };

  constructor() {
    this.#channel.subscribe(this.#listeners);
  }

  /** The traces of the calls that ended. */
  get ended(): Published[1][] {
    return this.published.filter(([channel]) => channel === "asyncEnd").map(([, trace]) => trace);
  }

  [Symbol.dispose](): void {
    this.#channel.unsubscribe(this.#listeners);
  }

  #listener(channel: string): (trace: object) => void {
    return (trace) => {
      // As: the client publishes only such traces on this channel.
      const { method, path, url, status, requestId, attempts, error } = trace as CallTrace;
      this.published.push([channel, { method, path, url, status, requestId, attempts, error }]);
    };
  }
}
