import type * as DiagnosticsChannel from "node:diagnostics_channel";

/** What a trace on the channel `lagokit:outbox` contains. It never contains an ID or the content of an event. */
export interface OutboxTrace {
  /** `put`: events are accepted. `send`: a batch is sent. */
  readonly action: "put" | "send";
  /** Number of events. */
  readonly count: number;
  /** Name of the store's engine. */
  readonly engine: string;
  /** Number of events that Lago has now. Set at the end of a `send`. */
  delivered?: number;
  /** Number of events that cannot be delivered. Set at the end of a `send`. */
  dead?: number;
  /** Set at the end, if it fails. */
  readonly error?: unknown;
  /**
   * Runs the action. A subscriber of `start` may wrap it, to run the action in a context that `bindStore` cannot set, such as
   * that of OpenTelemetry.
   */
  run: <Value>(action: () => Promise<Value>) => Promise<Value>;
}

/** What is known before the start. */
type Facts = Pick<OutboxTrace, "action" | "count" | "engine">;

// As: not every runtime has this, and it does not exist in a browser.
const { process } = globalThis as { readonly process?: { getBuiltinModule?: (name: string) => unknown } };
// As: it is this module, or undefined.
const diagnostics = process?.getBuiltinModule?.("node:diagnostics_channel") as typeof DiagnosticsChannel | undefined;
const channel = diagnostics?.tracingChannel<unknown, OutboxTrace>("lagokit:outbox");

/** Runs a task as a trace, if anyone listens. */
export function traced<Result>(facts: () => Facts, task: (trace?: OutboxTrace) => Promise<Result>): Promise<Result> {
  if (!channel || !isHeard(channel)) return task();
  const trace = toTrace(facts());
  return channel.tracePromise(() => trace.run(() => task(trace)), trace);
}

function toTrace(facts: Facts): OutboxTrace {
  // The channel sets `result` to what the task returns, which contains events.
  return Object.defineProperty<OutboxTrace>({ ...facts, run: (action) => action() }, "result", { set() {} });
}

/** Older versions of Node have no `hasSubscribers` for all channels of a trace. */
function isHeard({ start, end, asyncStart, asyncEnd, error }: DiagnosticsChannel.TracingChannel): boolean {
  return [start, end, asyncStart, asyncEnd, error].some((one) => one.hasSubscribers);
}
