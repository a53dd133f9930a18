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
  const trace = traceOf(exchange, operation);
  return channel.tracePromise(() => trace.run(call), trace);
}

function isHeard({ start, end, asyncStart, asyncEnd, error }: TracingChannel): boolean {
  return [start, end, asyncStart, asyncEnd, error].some(({ hasSubscribers }) => hasSubscribers);
}

function traceOf(exchange: TracedExchange, { method, path }: Operation): CallTrace & { result: unknown } {
  return {
    method,
    path,
    url: exchange.url,
    get status() {
      return exchange.context?.response?.status;
    },
    get requestId() {
      const { operation, response } = exchange.context ?? {};
      return operation && response && requestIdOf(response.headers, operation);
    },
    get attempts() {
      return exchange.context?.attempts ?? 0;
    },
    // The channel sets this to what the call returns, which is not for subscribers.
    set result(_: unknown) {},
    run: (call) => call(),
  };
}
