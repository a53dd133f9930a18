import { type Attributes, context, type Meter, trace } from "@opentelemetry/api";
import { seconds, type Telemetry } from "./call-observer.ts";
import { errorAttributes, showError } from "./error-attributes.ts";
import type { Observable, Observer } from "./observe-channel.ts";

/** A trace on the channel `lagokit:outbox`. */
interface OutboxTrace extends Observable {
  readonly action: "put" | "send";
  readonly count: number;
  readonly engine: string;
  readonly delivered?: number;
  readonly dead?: number;
}

/** Creates a span and metrics of each step of an outbox. */
export function outboxObserver({ tracer, meter }: Telemetry): Observer<OutboxTrace> {
  const record = recorder(meter);
  return (step) => {
    const attributes = { "lagokit.outbox.engine": step.engine };
    const startedAt = performance.now();
    const span = tracer.startSpan(`outbox ${step.action}`, {
      attributes: { ...attributes, "lagokit.outbox.events": step.count },
    });
    const end = (): void => {
      const outcome = step.error === undefined ? attributes : { ...attributes, ...errorAttributes(step.error) };
      record(step, (performance.now() - startedAt) / 1000, outcome);
      span.setAttributes({ ...outcome, ...counts(step) });
      if (step.error !== undefined) showError(span, step.error);
      span.end();
    };
    return { context: trace.setSpan(context.active(), span), end };
  };
}

function counts({ delivered, dead }: OutboxTrace): Attributes {
  return {
    ...(delivered !== undefined && { "lagokit.outbox.delivered": delivered }),
    ...(dead !== undefined && { "lagokit.outbox.dead": dead }),
  };
}

/** Returns a function that records a step, with its duration in seconds. */
function recorder(meter: Meter): (step: OutboxTrace, duration: number, attributes: Attributes) => void {
  const unit = "{event}";
  const accepted = meter.createCounter("lagokit.outbox.accepted", { description: "Events that `put` accepted.", unit });
  const delivered = meter.createCounter("lagokit.outbox.delivered", { description: "Events that Lago has.", unit });
  const dead = meter.createCounter("lagokit.outbox.dead", { description: "Events that cannot be delivered.", unit });
  const durations = meter.createHistogram("lagokit.outbox.step.duration", {
    description: "Duration of a `put`, or of the sending of a batch.",
    unit: "s",
    advice: { explicitBucketBoundaries: seconds },
  });
  return (step, duration, attributes) => {
    durations.record(duration, { ...attributes, "lagokit.outbox.action": step.action });
    if (step.action === "put" && step.error === undefined) accepted.add(step.count, attributes);
    if (step.delivered) delivered.add(step.delivered, attributes);
    if (step.dead) dead.add(step.dead, attributes);
  };
}
