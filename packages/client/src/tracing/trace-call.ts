import type { Operation } from "../errors/lago-request-error.ts";
import { requestIdOf } from "../errors/printable.ts";
import type { RequestContext } from "../transport/request-context.ts";
import type { CallTrace } from "./call-trace.ts";
import { type TracingChannel, tracingChannel } from "./tracing-channel.ts";

/** A running call. */
export interface TracedExchange {
  /** URL that the path of the call is below. */
  readonly url: string;
  context?: Pick<RequestContext, "operation" | "attempts" | "response">;
}

// Not looked up when the module is loaded: a bundler would always keep the module.
let channel: TracingChannel | undefined;

/** Makes a call. Publishes its trace if anyone listens. */
export function traceCall<Value>(
  exchange: TracedExchange,
  operation: Operation,
  call: () => Promise<Value>,
): Promise<Value> {
  channel ??= tracingChannel("lagokit:call");
  if (!channel || !(channel.hasSubscribers ?? isHeard(channel))) return call();
  const trace = new Trace(exchange, operation);
  return channel.tracePromise(() => trace.run(call), trace);
}

function isHeard({ start, end, asyncStart, asyncEnd, error }: TracingChannel): boolean {
  return [start, end, asyncStart, asyncEnd, error].some(({ hasSubscribers }) => hasSubscribers);
}

/** A class, because an object with getters of its own is slow to create. */
class Trace implements CallTrace {
  readonly method: string;
  readonly path: string;
  readonly url: string;
  readonly #exchange: TracedExchange;

  constructor(exchange: TracedExchange, { method, path }: Operation) {
    this.method = method;
    this.path = path;
    this.url = exchange.url;
    this.#exchange = exchange;
  }

  get status(): number | undefined {
    return this.#exchange.context?.response?.status;
  }

  get requestId(): string | undefined {
    const { operation, response } = this.#exchange.context ?? {};
    return operation && response && requestIdOf(response.headers, operation);
  }

  get attempts(): number {
    return this.#exchange.context?.attempts ?? 0;
  }

  // The channel sets this to what the call returns, which is not for subscribers.
  set result(_: unknown) {}

  run<Value>(call: () => Promise<Value>): Promise<Value> {
    return call();
  }
}
