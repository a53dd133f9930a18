import type { Operation } from "../errors/lago-request-error.ts";
import { requestIdOf } from "../errors/printable.ts";
import type { Exchange } from "../response/lago-promise.ts";
import type { RequestContext } from "../transport/request-context.ts";
import { isHeard, type TracingChannel, tracingChannel } from "./tracing-channel.ts";
import type { AttemptTrace, CallTrace } from "./traces.ts";

/** The traces of a call and of its latest attempt, from the time when they begin. There are none if nobody listens. */
export type Traces = readonly (CallTrace | AttemptTrace)[];

let channels: readonly TracingChannel[] | undefined;

/** Makes a call. If anyone listens, publishes the call and its attempts. */
export function traceCall<Value>(
  exchange: Exchange,
  { method, path }: Operation,
  run: () => Promise<Value>,
): Promise<Value> {
  // Loaded at the first call: a bundler keeps a module that does something when it is imported.
  channels ??= ["lagokit:call", "lagokit:attempt"].flatMap((name) => tracingChannel(name) ?? []);
  const [channel] = channels;
  if (!channel || !channels.some(isHeard)) return run();
  exchange.trace = { method, path, origin: new URL(exchange.baseUrl).origin, attempts: 0 };
  return channel.tracePromise(run, withEnd(exchange.trace));
}

/** Makes an attempt. If its call is published, publishes the attempt. */
export function traceAttempt<Value>(context: RequestContext, run: () => Promise<Value>): Promise<Value> {
  const { call, delay } = context;
  const channel = channels?.[1];
  if (!call || !channel) return run();
  Object.assign(call, { status: undefined, requestId: undefined });
  context.attempt = { call, attempt: ++call.attempts, delay };
  return channel.tracePromise(run, withEnd(context.attempt));
}

/** Adds a response to the traces of a call and of its attempt. */
export function traceResponse({ operation, call, attempt }: RequestContext, { status, headers }: Response): void {
  if (attempt) for (const trace of [call, attempt]) Object.assign(trace, { status, requestId: requestIdOf(headers, operation) });
}

/** Defines what the channel sets at the end: the result, which is not for subscribers, or the error. */
function withEnd(trace: CallTrace | AttemptTrace): object {
  return Object.defineProperties(trace, {
    result: { set() {} },
    error: {
      configurable: true,
      set(error: unknown) {
        Object.defineProperty(trace, "error", { value: error });
        trace.errorType = Object(error).name;
      },
    },
  });
}
