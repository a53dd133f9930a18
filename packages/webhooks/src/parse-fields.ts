import type { Bytes } from "./bytes.ts";
import type { Cryptography } from "./cryptography.ts";

/** The fields of what bytes are the JSON of; none if they are not strictly UTF-8, JSON and an object. */
export function parseFields(bytes: Bytes, { decode }: Cryptography): Readonly<Record<string, unknown>> {
  try {
    // As: whatever it is, but null, it can be asked for a field.
    return (JSON.parse(decode(bytes)) as Record<string, unknown> | null) ?? {};
  } catch {
    return {};
  }
}
