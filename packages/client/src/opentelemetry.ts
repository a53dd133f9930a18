// Entry point `@lagokit/client/opentelemetry`: spans and metrics of the client and of the outbox.
export {
  instrumentLago,
  type InstrumentLagoOptions,
  type LagoInstrumentation,
} from "./opentelemetry/instrument-lago.ts";
export type { ObservedOutbox } from "./opentelemetry/outbox-gauges.ts";
