import { type Context, context, diag } from "@opentelemetry/api";
import { tracingChannel } from "../tracing/tracing-channel.ts";

/** What is published at the start and at the end of a task. */
export interface Observable {
  /** Set at the end, if the task fails. */
  readonly error?: unknown;
  /** Runs the task. */
  run: <Value>(task: () => Promise<Value>) => Promise<Value>;
}

/** A running task that is observed. */
export interface Observation {
  /** The context that the task runs in. */
  readonly context: Context;
  /** Records the end of the task. */
  end(): void;
}

/** Begins to observe a task. */
export type Observer<Trace extends Observable> = (trace: Trace) => Observation;

/** Observes what a channel publishes. Returns a function that stops this, and ends the observation of running tasks. */
export function observeChannel<Trace extends Observable>(name: string, observe: Observer<Trace>): () => void {
  const channel = tracingChannel(name);
  const running = new Map<unknown, Observation>();
  const begin = (trace: unknown): void => guard(() => running.set(trace, within(trace as Trace, observe)));
  const end = (trace: unknown): void => {
    guard(() => running.get(trace)?.end());
    running.delete(trace);
  };
  channel?.start.subscribe(begin);
  channel?.asyncEnd.subscribe(end);
  return () => {
    channel?.start.unsubscribe(begin);
    channel?.asyncEnd.unsubscribe(end);
    for (const trace of running.keys()) end(trace);
  };
}

/** Runs a task in the context of its observation. A function can wrap it in any runtime, unlike a store of the channel. */
function within<Trace extends Observable>(trace: Trace, observe: Observer<Trace>): Observation {
  const run = trace.run.bind(trace);
  const observation = observe(trace);
  trace.run = (task) => context.with(observation.context, () => run(task));
  return observation;
}

/** An error in a subscriber would end the process. */
function guard(task: () => unknown): void {
  try {
    task();
  } catch (error) {
    diag.error("@lagokit/client could not record a span or a metric.", error);
  }
}
