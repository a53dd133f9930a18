import { decodeBase64 } from "../decode-base64.ts";
import type { StreamingBody, WebhookHandlers, Webhooks } from "../index.ts";

/** Event of AWS Lambda from an API Gateway (v1 and v2), a function URL or a load balancer. */
export interface LambdaEvent {
  readonly body?: string | null | undefined;
  readonly isBase64Encoded?: boolean | undefined;
  readonly headers?: Readonly<Record<string, string | undefined>> | null | undefined;
  readonly multiValueHeaders?: Readonly<Record<string, readonly string[] | undefined>> | null | undefined;
}

/** Response that each of these services accepts. */
export interface LambdaAnswer {
  statusCode: number;
  headers: Record<string, string>;
  /** Set only for a load balancer with multi-value headers, which accepts no other headers. */
  multiValueHeaders?: Record<string, string[]>;
  body: string;
  isBase64Encoded: boolean;
}

/**
 * Returns a handler for AWS Lambda: `export const handler = lambdaHandler(webhooks, { … })`.
 *
 * Use `hmac`: a `jwt` signature contains the whole body, and API Gateway accepts 10 kB of headers. Each instance of a function
 * has its own memory, so set `dedupe` of `webhooks` to a store that they share.
 */
export function lambdaHandler(
  webhooks: Webhooks,
  handlers: WebhookHandlers,
): (event: LambdaEvent) => Promise<LambdaAnswer> {
  const receive = webhooks.receiver(handlers);
  return async (event) => {
    const { headers, multiValueHeaders, ...content } = Object(event) as LambdaEvent;
    // API Gateway v1 has all values of a header in `multiValueHeaders`, but only the last in `headers`.
    const { status, reason } = await receive(bodyOf(content), { ...headers, ...multiValueHeaders });
    return {
      statusCode: status,
      headers: { "content-type": "text/plain" },
      ...(!headers && multiValueHeaders ? { multiValueHeaders: { "content-type": ["text/plain"] } } : {}),
      body: reason,
      isBase64Encoded: false,
    };
  };
}

/** Yields the body. It is decoded when the receiver reads it, so that the receiver handles errors. */
async function* bodyOf({ body, isBase64Encoded }: LambdaEvent): StreamingBody {
  const text = body ?? "";
  // As: a receiver accepts text too, and reports a body that was parsed.
  yield (isBase64Encoded ? decodeBase64(text) : text) as Uint8Array;
}
