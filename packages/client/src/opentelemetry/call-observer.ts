import { type Attributes, context, type Meter, type Span, SpanKind, trace, type Tracer } from "@opentelemetry/api";
import type { CallTrace } from "../tracing/call-trace.ts";
import { errorAttributes, showError } from "./error-attributes.ts";
import type { Observer } from "./observe-channel.ts";

/** What creates spans and metrics. */
export interface Telemetry {
  readonly tracer: Tracer;
  readonly meter: Meter;
}

/** Creates a span and a metric of each call, by the semantic conventions for HTTP clients. */
export function callObserver({ tracer, meter }: Telemetry): Observer<CallTrace> {
  const duration = meter.createHistogram("http.client.request.duration", {
    description: "Duration of calls of Lago, with all their attempts.",
    unit: "s",
    advice: { explicitBucketBoundaries: seconds },
  });
  return (call) => {
    const attributes = attributesOf(call);
    const startedAt = performance.now();
    const span = tracer.startSpan(`${call.method} ${templateOf(call)}`, { kind: SpanKind.CLIENT, attributes });
    const active = trace.setSpan(context.active(), span);
    const end = (): void => {
      const outcome = outcomeOf(call);
      duration.record((performance.now() - startedAt) / 1000, { ...attributes, ...outcome }, active);
      endSpan(span, call, outcome);
    };
    return { context: active, end };
  };
}

/** The limits that the semantic conventions recommend, in seconds. */
export const seconds: number[] = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10];

function templateOf({ path, url }: Pick<CallTrace, "path" | "url">): string {
  return new URL(url).pathname.replace(/\/$/, "") + path;
}

function attributesOf({ method, path, url }: CallTrace): Attributes {
  const { protocol, hostname, port } = new URL(url);
  return {
    "http.request.method": method,
    "url.template": templateOf({ path, url }),
    "server.address": hostname.replaceAll(/[[\]]/g, ""),
    "server.port": Number(port) || (protocol === "http:" ? 80 : 443),
  };
}

function outcomeOf({ status, error }: CallTrace): Attributes {
  return {
    ...(status !== undefined && { "http.response.status_code": status }),
    ...(error !== undefined && errorAttributes(error, status)),
  };
}

function endSpan(span: Span, { attempts, requestId, error }: CallTrace, outcome: Attributes): void {
  span.setAttributes(outcome);
  if (attempts > 1) span.setAttribute("http.request.resend_count", attempts - 1);
  if (requestId !== undefined) span.setAttribute("http.response.header.x-request-id", [requestId]);
  if (error !== undefined) showError(span, error);
  span.end();
}
