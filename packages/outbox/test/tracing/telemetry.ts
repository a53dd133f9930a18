import { type InstrumentLagoOptions, instrumentLago } from "@lagokit/client/opentelemetry";
import { context } from "@opentelemetry/api";
import { AsyncLocalStorageContextManager } from "@opentelemetry/context-async-hooks";
import { MeterProvider, MetricReader } from "@opentelemetry/sdk-metrics";
import { InMemorySpanExporter, type ReadableSpan, SimpleSpanProcessor, TracerProvider } from "@opentelemetry/sdk-trace";

/** An OpenTelemetry SDK that keeps everything in memory, until it is disposed. */
export class Telemetry implements Disposable {
  readonly #exporter = new InMemorySpanExporter();
  readonly #reader = new Reader();
  readonly #stop: () => void;

  constructor(options: InstrumentLagoOptions = {}) {
    context.setGlobalContextManager(new AsyncLocalStorageContextManager());
    this.#stop = instrumentLago({
      tracerProvider: new TracerProvider({ spanProcessors: [new SimpleSpanProcessor({ exporter: this.#exporter })] }),
      meterProvider: new MeterProvider({ readers: [this.#reader] }),
      ...options,
    });
  }

  get spans(): readonly ReadableSpan[] {
    return this.#exporter.getFinishedSpans();
  }

  /** Collects the values of the outbox's metrics that are one number. */
  async values(): Promise<Readonly<Record<string, unknown>>> {
    const { resourceMetrics } = await this.#reader.collect();
    const metrics = resourceMetrics.scopeMetrics.flatMap((scope) => scope.metrics);
    return Object.fromEntries(
      metrics
        .filter(({ descriptor: { name } }) => name.startsWith("lagokit.outbox."))
        .map(({ descriptor: { name, unit }, dataPoints: [point] }) => [`${name}, ${unit}`, point?.value]),
    );
  }

  [Symbol.dispose](): void {
    this.#stop();
    context.disable();
  }
}

/** Collects metrics when it is asked to. */
class Reader extends MetricReader {
  protected override async onForceFlush(): Promise<void> {}
  protected override async onShutdown(): Promise<void> {}
}
