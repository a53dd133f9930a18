import type { Bytes } from "./bytes.ts";
import type { Cryptography } from "./cryptography.ts";

/** Parses bytes as a JSON object. Returns no fields if they are not valid UTF-8, not JSON or not an object. */
export function parseFields(bytes: Bytes, { decode }: Cryptography): Readonly<Record<string, unknown>> {
  try {
    // As: every JSON value except null can be asked for a field.
    return (JSON.parse(decode(bytes)) as Record<string, unknown> | null) ?? {};
  } catch {
    return {};
  }
}
