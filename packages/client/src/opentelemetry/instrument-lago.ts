/// <reference lib="esnext.disposable" preserve="true" />
import { type MeterProvider, metrics, trace, type TracerProvider } from "@opentelemetry/api";
import { callObserver } from "./call-observer.ts";
import { observeChannel } from "./observe-channel.ts";
import { type ObservedOutbox, observeStatus } from "./outbox-gauges.ts";
import { outboxObserver } from "./outbox-observer.ts";

// The version of the package, inserted by the build.
declare const LAGOKIT_VERSION: string;

/** Options of `instrumentLago`. */
export interface InstrumentLagoOptions {
  /**
   * What creates the spans.
   * @default the global provider
   */
  readonly tracerProvider?: TracerProvider | undefined;
  /**
   * What creates the metrics.
   * @default the global provider
   */
  readonly meterProvider?: MeterProvider | undefined;
  /**
   * An outbox of `@lagokit/outbox`. Each time that the metrics are collected, its `status()` is read. Pass it in one process
   * only: the status counts the events of all processes.
   * @default none: no gauges of an outbox
   */
  readonly outbox?: ObservedOutbox | undefined;
}

/** Stops the spans and the metrics. */
export interface LagoInstrumentation {
  (): void;
  [Symbol.dispose](): void;
}

/**
 * Creates a span and a metric of each call of every client in this process, and of each step of every outbox. Call it once,
 * after your OpenTelemetry SDK has started.
 *
 * A call is one span with all its attempts. Instrumentation of `fetch` or undici adds a span for each attempt below it. No span
 * or metric contains an ID of a customer, a query, a key or a body. On a runtime without `node:diagnostics_channel`, it does
 * nothing.
 *
 * @example
 * const stop = instrumentLago();
 */
export function instrumentLago(options: InstrumentLagoOptions = {}): LagoInstrumentation {
  const { tracerProvider = trace, meterProvider = metrics, outbox } = options;
  const version = typeof LAGOKIT_VERSION === "string" ? LAGOKIT_VERSION : "0.0.0";
  const telemetry = { tracer: tracerProvider.getTracer(scope, version), meter: meterProvider.getMeter(scope, version) };
  const stops = [
    observeChannel("lagokit:call", callObserver(telemetry)),
    observeChannel("lagokit:outbox", outboxObserver(telemetry)),
    ...(outbox ? [observeStatus(telemetry.meter, outbox)] : []),
  ];
  const stop = (): void => {
    for (const one of stops.splice(0)) one();
  };
  return Object.assign(stop, { [Symbol.dispose]: stop });
}

const scope = "@lagokit/client";
