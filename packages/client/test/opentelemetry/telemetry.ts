import { context } from "@opentelemetry/api";
import { AsyncLocalStorageContextManager } from "@opentelemetry/context-async-hooks";
import { UndiciInstrumentation } from "@opentelemetry/instrumentation-undici";
import { MeterProvider, MetricReader } from "@opentelemetry/sdk-metrics";
import { InMemorySpanExporter, type ReadableSpan, SimpleSpanProcessor, TracerProvider } from "@opentelemetry/sdk-trace";
import { instrumentLago } from "../../src/opentelemetry.ts";

/** A metric with these attributes. */
export interface Point {
  readonly unit: string;
  readonly attributes: object;
  readonly value: unknown;
}

/** An OpenTelemetry SDK that keeps everything in memory, with the spans of the client and of undici, until it is disposed. */
export class Telemetry implements Disposable {
  readonly stop: ReturnType<typeof instrumentLago>;
  readonly #exporter = new InMemorySpanExporter();
  readonly #reader = new Reader();
  readonly #undici = new UndiciInstrumentation();
  readonly #tracerProvider = new TracerProvider({
    spanProcessors: [new SimpleSpanProcessor({ exporter: this.#exporter })],
  });
  readonly #meterProvider = new MeterProvider({ readers: [this.#reader] });

  constructor(outbox?: Parameters<typeof instrumentLago>[0]) {
    const providers = { tracerProvider: this.#tracerProvider, meterProvider: this.#meterProvider };
    context.setGlobalContextManager(new AsyncLocalStorageContextManager());
    this.#undici.setTracerProvider(this.#tracerProvider);
    this.stop = instrumentLago({ ...providers, ...outbox });
  }

  /** The spans of the client that ended. */
  get spans(): readonly ReadableSpan[] {
    return this.#of("@lagokit/client");
  }

  /** The spans of undici that ended. */
  get undiciSpans(): readonly ReadableSpan[] {
    return this.#of("@opentelemetry/instrumentation-undici");
  }

  tracer(): ReturnType<TracerProvider["getTracer"]> {
    return this.#tracerProvider.getTracer("test");
  }

  /** Collects the points of a metric. */
  async points(name: string): Promise<readonly Point[]> {
    const { resourceMetrics } = await this.#reader.collect();
    const metrics = resourceMetrics.scopeMetrics.flatMap((scope) => scope.metrics);
    return metrics
      .filter(({ descriptor }) => descriptor.name === name)
      .flatMap(({ descriptor: { unit }, dataPoints }) =>
        dataPoints.map(({ attributes, value }) => ({ unit, attributes, value })),
      );
  }

  [Symbol.dispose](): void {
    this.stop();
    this.#undici.disable();
    context.disable();
  }

  #of(scope: string): readonly ReadableSpan[] {
    return this.#exporter.getFinishedSpans().filter(({ instrumentationScope }) => instrumentationScope.name === scope);
  }
}

/** Collects metrics when it is asked to. */
class Reader extends MetricReader {
  protected override async onForceFlush(): Promise<void> {}
  protected override async onShutdown(): Promise<void> {}
}
