import type { Bytes } from "./base64.ts";
import type { RawBody, StreamingBody } from "./raw-body.ts";
import { encodeText } from "./text.ts";
import { WebhookVerificationError } from "./webhook-verification-error.ts";

/** Reads a body to its end, or to the limit. The bytes are a copy, which nobody can change once they are verified. */
export async function readBody(body: RawBody | StreamingBody, maxBytes: number): Promise<Bytes> {
  const parts: BlobPart[] = [];
  let size = 0;
  // As: `Object` makes something of whatever there is that can be asked.
  const isStream = Symbol.asyncIterator in (Object(body) as object);
  for await (const part of isStream ? (body as StreamingBody) : [body as RawBody]) {
    const bytes = typeof part === "string" ? encodeText(part) : part;
    // Only memory has it; no test for a class, since a test runner's `ArrayBuffer` can be another one than ours.
    if (bytes?.byteLength == null) throw new WebhookVerificationError("parsed_body", 500, hint);
    size += bytes.byteLength;
    // Said so that a limit that is no number lets nothing pass.
    if (!(size <= maxBytes)) throw new WebhookVerificationError("body_too_large", 413);
    parts.push(bytes as BlobPart); // As: memory that threads share is refused by `Blob`.
  }
  if (size === 0) throw new WebhookVerificationError("empty_body", 400);
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

const hint =
  '. Give the raw body. Express: express.raw({type:"*/*"}) above express.json(). Fastify: fastifyWebhooks. ' +
  "Hono, Next.js: text(), not json().";
