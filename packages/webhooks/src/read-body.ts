import type { Bytes, Memory } from "./bytes.ts";
import type { Cryptography } from "./cryptography.ts";
import type { RawBody, StreamingBody } from "./raw-body.ts";
import { WebhookVerificationError } from "./webhook-verification-error.ts";

/** How much of a body is read, and by what. */
interface Reading {
  readonly maxBytes: number;
  readonly cryptography: Cryptography;
}

/** Reads a body to its end, or to the limit. The bytes are a copy, which nobody can change once they are verified. */
export function readBody(body: RawBody | StreamingBody, { maxBytes, cryptography }: Reading): Bytes | Promise<Bytes> {
  const parts: Bytes[] = [];
  let size = 0;
  const add = (part: RawBody): void => {
    const memory = typeof part === "string" ? cryptography.encode(part) : part;
    if (!isMemory(memory)) throw new WebhookVerificationError("parsed_body", 500, hint);
    size += memory.byteLength;
    // Said so that a limit that is no number lets nothing pass.
    if (!(size <= maxBytes)) throw new WebhookVerificationError("body_too_large", 413);
    parts.push(memory === part ? cryptography.copy(memory) : (memory as Bytes)); // As: it was made of a text just now.
  };
  if (isStream(body)) return addAll(body, add).then(() => joined(parts, size));
  add(body);
  return joined(parts, size);
}

async function addAll(body: StreamingBody, add: (part: RawBody) => void): Promise<void> {
  for await (const part of body) add(part);
}

/** Whatever there is can be asked, once `Object` has made something of it. */
function isStream(body: RawBody | StreamingBody): body is StreamingBody {
  return Symbol.asyncIterator in (Object(body) as object);
}

/** No test for a class, since a test environment's `ArrayBuffer` can be another one than ours. */
function isMemory(part: RawBody | undefined): part is Memory {
  const buffer = (part as Partial<ArrayBufferView> | undefined)?.buffer ?? part; // As: it is what the line below finds out.
  return Object.prototype.toString.call(buffer).endsWith("ArrayBuffer]");
}

function joined(parts: readonly Bytes[], size: number): Bytes {
  if (size === 0) throw new WebhookVerificationError("empty_body", 400);
  const [first] = parts;
  if (first?.length === size) return first;
  const whole = new Uint8Array(size);
  let start = 0;
  for (const part of parts) {
    whole.set(part, start);
    start += part.length;
  }
  return whole;
}

const hint =
  '. Give the raw body. Express: express.raw({type:"*/*"}) above express.json(). Fastify: fastifyWebhooks. ' +
  "Hono, Next.js: text(), not json().";
