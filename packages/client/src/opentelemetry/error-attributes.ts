import { type Attributes, type Span, SpanStatusCode } from "@opentelemetry/api";

/** Returns the type of an error: the status that caused it, otherwise the name of its class. */
export function errorAttributes(error: unknown, status: number | undefined = 0): Attributes {
  const { name = "_OTHER" } = Object(error);
  return { "error.type": status >= 400 ? `${status}` : String(name) };
}

/** Marks a span as failed. Only the message of an error of Lagokit is shown: others can contain anything. */
export function showError(span: Span, error: unknown): void {
  const { name, message } = Object(error);
  span.setStatus({
    code: SpanStatusCode.ERROR,
    ...(/^Lago\w+Error$/.test(String(name)) && { message: String(message) }),
  });
}
