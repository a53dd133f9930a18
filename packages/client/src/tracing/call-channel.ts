/** A group of channels of `node:diagnostics_channel`, as far as the client uses it. */
export interface CallChannel extends Readonly<Record<"start" | "end" | "asyncStart" | "asyncEnd" | "error", Channel>> {
  /** Undefined in Bun, whose channels have this property only one by one. */
  readonly hasSubscribers: boolean | undefined;
  /** Makes a call in the stores that are bound to `start`, and publishes its start and its end. */
  tracePromise<Value>(run: () => Promise<Value>, trace: object): Promise<Value>;
}

interface Channel {
  readonly hasSubscribers: boolean;
}

/** A global object that may have `process`. */
interface MaybeNode {
  readonly process?: {
    readonly getBuiltinModule?: (id: "node:diagnostics_channel") => Partial<Diagnostics> | undefined;
  };
}

interface Diagnostics {
  tracingChannel(name: "lagokit:call"): CallChannel;
}

let channel: CallChannel | undefined;

/** Returns the channel `lagokit:call` if anyone listens. Not every runtime has it, so nothing is imported. */
export function heardChannel(): CallChannel | undefined {
  // As: `process` is looked up, not assumed. Not when the module is loaded: a bundler would always keep the module.
  channel ??= (globalThis as MaybeNode).process
    ?.getBuiltinModule?.("node:diagnostics_channel")
    ?.tracingChannel?.("lagokit:call");
  return channel && (channel.hasSubscribers ?? isHeard(channel)) ? channel : undefined;
}

function isHeard({ start, end, asyncStart, asyncEnd, error }: CallChannel): boolean {
  return [start, end, asyncStart, asyncEnd, error].some(({ hasSubscribers }) => hasSubscribers);
}
