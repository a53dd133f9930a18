import { decodeBase64 } from "../decode-base64.ts";
import type { StreamingBody, WebhookHandlers, Webhooks } from "../index.ts";

/** What AWS Lambda is called with: the event of an API Gateway (v1 and v2), a function URL or a load balancer. */
export interface LambdaEvent {
  readonly body?: string | null | undefined;
  readonly isBase64Encoded?: boolean | undefined;
  readonly headers?: Readonly<Record<string, string | undefined>> | null | undefined;
  readonly multiValueHeaders?: Readonly<Record<string, readonly string[] | undefined>> | null | undefined;
}

/** What each of them takes for an answer. */
export interface LambdaAnswer {
  statusCode: number;
  headers: Record<string, string>;
  /** Only for a load balancer that has multi-value headers, and takes no others. */
  multiValueHeaders?: Record<string, string[]>;
  body: string;
  isBase64Encoded: boolean;
}

/**
 * Makes a handler for AWS Lambda: `export const handler = lambdaHandler(webhooks, { … })`.
 *
 * Let Lago sign by `hmac`: a `jwt` holds the whole body, and API Gateway takes 10 kB of headers. Each instance of a function
 * has a memory of its own, so give `webhooks` a store that they share, `dedupe`.
 */
export function lambdaHandler(
  webhooks: Webhooks,
  handlers: WebhookHandlers,
): (event: LambdaEvent) => Promise<LambdaAnswer> {
  const receive = webhooks.receiver(handlers);
  return async (event) => {
    const { headers, multiValueHeaders, ...content } = Object(event) as LambdaEvent;
    // API Gateway v1 has all values of a header in the latter only, and the last in the former.
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

/** The body, which is decoded once the receiver reads it, who deals with what is wrong with it. */
async function* bodyOf({ body, isBase64Encoded }: LambdaEvent): StreamingBody {
  const text = body ?? "";
  // As: a receiver takes text too, and says so where it was parsed.
  yield (isBase64Encoded ? decodeBase64(text) : text) as Uint8Array;
}
