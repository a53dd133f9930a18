/** A group of channels of `node:diagnostics_channel`, as far as the client uses it. */
export interface TracingChannel extends Readonly<Record<"start" | "end" | "asyncStart" | "asyncEnd" | "error", Channel>> {
  /** Runs an operation in the stores that are bound to `start`, and publishes its start and its end. */
  tracePromise<Value>(run: () => Promise<Value>, trace: object): Promise<Value>;
}

/** One of these channels. */
interface Channel {
  readonly hasSubscribers: boolean;
}

/** A global object that may have `process`. Not every runtime has it, so the compiler does not know it. */
interface MaybeNode {
  readonly process?: { readonly getBuiltinModule?: (id: "node:diagnostics_channel") => Partial<Diagnostics> | undefined };
}

interface Diagnostics {
  tracingChannel(name: string): TracingChannel;
}

/**
 * Returns the channels with a name; undefined if the runtime has none. An import would fail in bundlers for other runtimes.
 */
export function tracingChannel(name: string): TracingChannel | undefined {
  // As: `process` is looked up, not assumed.
  return (globalThis as MaybeNode).process?.getBuiltinModule?.("node:diagnostics_channel")?.tracingChannel?.(name);
}

/** Returns whether anyone listens. Bun has no property for all channels of a group. */
export function isHeard({ start, end, asyncStart, asyncEnd, error }: TracingChannel): boolean {
  return [start, end, asyncStart, asyncEnd, error].some(({ hasSubscribers }) => hasSubscribers);
}
