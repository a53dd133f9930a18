/** A group of channels of `node:diagnostics_channel`, with what is used of it. */
export interface TracingChannel extends Readonly<
  Record<"start" | "end" | "asyncStart" | "asyncEnd" | "error", Channel>
> {
  /** Undefined in Bun, whose channels have this property only one by one. */
  readonly hasSubscribers: boolean | undefined;
  /** Runs a task in the stores that are bound to `start`, and publishes its start and its end. */
  tracePromise<Value>(task: () => Promise<Value>, trace: object): Promise<Value>;
}

/** One of these channels. */
export interface Channel {
  readonly hasSubscribers: boolean;
  subscribe(listener: (trace: unknown) => void): void;
  unsubscribe(listener: (trace: unknown) => void): void;
}

/** A global object that may have `process`. */
interface MaybeNode {
  readonly process?: {
    readonly getBuiltinModule?: (id: "node:diagnostics_channel") => Partial<Diagnostics> | undefined;
  };
}

interface Diagnostics {
  tracingChannel(name: string): TracingChannel;
}

/** Returns the channels of a name. Not every runtime has them, so nothing is imported. */
export function tracingChannel(name: string): TracingChannel | undefined {
  // As: `process` is looked up, not assumed.
  return (globalThis as MaybeNode).process?.getBuiltinModule?.("node:diagnostics_channel")?.tracingChannel?.(name);
}
