import type { Bytes } from "./base64.ts";

/** The bytes of a text in UTF-8. */
export function encodeText(text: string): Bytes {
  return new TextEncoder().encode(text);
}

/** The fields of what bytes are the JSON of; none if they are not strictly UTF-8, JSON and an object. */
export function parseFields(bytes: Bytes | undefined): Readonly<Record<string, unknown>> {
  try {
    // A byte order mark is left in, where JSON refuses it.
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    // As: whatever it is, but null, it can be asked for a field.
    return (JSON.parse(text) as Record<string, unknown> | null) ?? {};
  } catch {
    return {};
  }
}
