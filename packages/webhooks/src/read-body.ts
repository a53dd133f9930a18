import type { Bytes, Memory } from "./bytes.ts";
import type { Cryptography } from "./cryptography.ts";
import type { RawBody, StreamingBody } from "./raw-body.ts";
import { WebhookVerificationError } from "./webhook-verification-error.ts";

/** The size limit of a body, and the implementation that reads it. */
interface Reading {
  readonly maxBytes: number;
  readonly cryptography: Cryptography;
}

/** Reads a body up to its end or the limit. The bytes are a copy, so nobody can change them after verification. */
export function readBody(body: RawBody | StreamingBody, { maxBytes, cryptography }: Reading): Bytes | Promise<Bytes> {
  const parts: Bytes[] = [];
  let size = 0;
  const add = (part: RawBody): void => {
    const memory = typeof part === "string" ? cryptography.encode(part) : part;
    if (!isMemory(memory)) throw new WebhookVerificationError("parsed_body", 500, hint);
    size += memory.byteLength;
    // Negated, so that a limit of NaN accepts nothing.
    if (!(size <= maxBytes)) throw new WebhookVerificationError("body_too_large", 413);
    parts.push(memory === part ? cryptography.copy(memory) : (memory as Bytes)); // As: `encode` made it.
  };
  if (isStream(body)) return addAll(body, add).then(() => joined(parts, size));
  add(body);
  return joined(parts, size);
}

async function addAll(body: StreamingBody, add: (part: RawBody) => void): Promise<void> {
  for await (const part of body) add(part);
}

/** Whether a body is a stream. `Object` wraps the value, because `in` throws for strings and undefined. */
function isStream(body: RawBody | StreamingBody): body is StreamingBody {
  return Symbol.asyncIterator in (Object(body) as object);
}

/** Whether a value is memory. It checks no class, because a test environment can have another `ArrayBuffer`. */
function isMemory(part: RawBody | undefined): part is Memory {
  const buffer = (part as Partial<ArrayBufferView> | undefined)?.buffer ?? part; // As: the next line checks it.
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
  ". Pass the raw body. Express: put the route above express.json(). NestJS: rawBody: true. Fastify: fastifyWebhooks. " +
  "Hono, Next.js: text(), not json().";
